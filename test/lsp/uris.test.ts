/** Addresses and paths, on every system. */
import assert from "node:assert/strict";
import { isFilePath, pathOfUri, uriOfPath } from "../../server/src/lsp/uris.ts";

/** The path of an address, and the address of that path. */
function check(windows: boolean, uri: string, path: string, back = uri): void {
  assert.equal(pathOfUri(uri, windows), path);
  assert.equal(uriOfPath(path, windows), back);
}

describe("addresses", () => {
  it("of files", () => {
    check(false, "file:///a/b%20c/d.case.yaml", "/a/b c/d.case.yaml");
    check(false, "file:///a/%23%25%3F/%C3%A9.case.yaml", "/a/#%?/é.case.yaml");
    check(false, "file://localhost/a.case.yaml", "/a.case.yaml", "file:///a.case.yaml");
    check(false, "FILE:///a.case.yaml", "/a.case.yaml", "file:///a.case.yaml");
  });

  it("of files on Windows, however the drive is spelled", () => {
    for (const uri of ["file:///c%3A/cases/a.case.yaml", "file:///C:/cases/a.case.yaml", "file:///C%3a/cases/a.case.yaml"])
      check(true, uri, "c:/cases/a.case.yaml", "file:///c:/cases/a.case.yaml");
    check(true, "file:///d%3A/b%20c/%23%3F%25%C3%A9.case.yaml", "d:/b c/#?%é.case.yaml", "file:///d:/b%20c/%23%3F%25%C3%A9.case.yaml");
    check(true, "file:///c%3A/", "c:/", "file:///c:/");
  });

  it("of files on shares", () => {
    check(true, "file://server/share/b%20c/a.case.yaml", "//server/share/b c/a.case.yaml");
    assert.equal(uriOfPath("\\\\server\\share\\a.case.yaml", true), "file://server/share/a.case.yaml");
  });

  it("that lead to no file are kept as they are", () => {
    const strange = [
      "untitled:Untitled-1",
      "untitled:a.case.yaml",
      "vscode-remote://ssh-remote+host/a.case.yaml",
      "file://server/share/a.case.yaml",
      "file:///a%2Fb.case.yaml",
      "file:///%E0%A4%A.case.yaml",
      "git:/a.case.yaml?ref",
    ];
    for (const uri of strange) {
      check(false, uri, uri);
      assert.equal(isFilePath(uri), false, uri);
    }
    for (const uri of [
      "untitled:a.case.yaml",
      "file:///c%3A/a%2Fb.case.yaml",
      "file:///c%3A/a%5Cb.case.yaml",
      "file:///a/b.case.yaml",
      "file:///c%3A/%E0%A4%A.case.yaml",
    ])
      check(true, uri, uri);
  });

  it("tell drives from schemes", () => {
    for (const path of ["/a", "c:/a", "C:\\a", "//server/share/a", "a.case.yaml"]) assert.equal(isFilePath(path), true, path);
    for (const uri of ["untitled:a", "file:///a", "c:a"]) assert.equal(isFilePath(uri), uri === "c:a", uri);
  });
});
