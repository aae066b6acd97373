/** Addresses and paths where files lie behind many schemes. */
import assert from "node:assert/strict";
import { isFilePath, pathOfUri, uriOfPath } from "../../server/src/lsp/uris.web.ts";

describe("addresses in a browser", () => {
  /** The path of an address, and the address of that path. */
  function check(uri: string, path: string, back = uri): void {
    assert.equal(pathOfUri(uri), path);
    assert.equal(uriOfPath(path), back);
    assert.equal(isFilePath(path), true);
  }

  it("become folders by scheme and authority", () => {
    check("vscode-vfs://github/a/b%20c/d.case.yaml", "/vscode-vfs/@github/a/b c/d.case.yaml");
    check("memfs:/a/%C3%A9%23.case.md", "/memfs/@/a/é#.case.md");
    check("vscode-remote://127.0.0.1:8080/a.case.md", "/vscode-remote/@127.0.0.1:8080/a.case.md");
    check("vscode-remote://WSL%2BUbuntu/a", "/vscode-remote/@wsl+ubuntu/a", "vscode-remote://wsl%2Bubuntu/a");
    check("file:///C%3A/a.case.md", "/file/@/c:/a.case.md", "file:///c%3A/a.case.md");
    check("vscode-test-web://mount/", "/vscode-test-web/@mount/");
    assert.equal(pathOfUri("vscode-test-web://mount"), "/vscode-test-web/@mount/");
    assert.equal(uriOfPath("/vscode-test-web/@mount"), "vscode-test-web://mount/");
    assert.equal(uriOfPath("/memfs/@"), "memfs:/");
  });

  it("that lead to no file are kept as they are", () => {
    for (const uri of [
      "untitled:Untitled-1",
      "untitled:/a.case.md",
      "git:/a.case.md?ref",
      "memfs:/a%2Fb.case.md",
      "memfs:/a/../b",
      "memfs:/%E0%A4%A",
    ]) {
      assert.equal(pathOfUri(uri), uri);
      assert.equal(uriOfPath(uri), uri);
      assert.equal(isFilePath(uri), false);
    }
  });
});
