import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How many language servers this extension host has started that still run. */
export function servers(): number {
  const mine = processes().filter(({ parent, args }) => parent === process.pid && /dist[\\/]server\.js/u.test(args));
  return mine.length;
}

function processes(): { readonly parent: number; readonly args: string }[] {
  if (process.platform !== "linux") {
    const query = 'Get-CimInstance Win32_Process | % { "$($_.ParentProcessId) $($_.CommandLine)" }';
    const [tool, args] =
      process.platform === "win32" ? ["powershell", ["-NoProfile", "-Command", query]] : ["ps", ["-A", "-o", "ppid=,args="]];
    const lines = execFileSync(tool as string, args as string[], { encoding: "utf8" }).split("\n");
    return lines.map((line) => ({ parent: Number.parseInt(line, 10), args: line }));
  }
  const ids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return ids.flatMap((id) => {
    try {
      const parent = /^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
      return [{ parent: Number(parent), args: readFileSync(`/proc/${id}/cmdline`, "utf8") }];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}
