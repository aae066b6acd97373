// Long because disk, open documents and settings meet here, and nowhere else.
/** The cases a client can see: files of its folders, open texts laid over them, one session over all. */
import path from "node:path";
import type { Env } from "../engine/env.ts";
import type { FileAnalysis } from "../engine/file.ts";
import type { Rule } from "../engine/rules.ts";
import { rules } from "../engine/rules.ts";
import type { Session } from "../engine/session.ts";
import { createSession } from "../engine/session.ts";
import type { CaseResult } from "../engine/types.ts";
import { casesIn, eachCase } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { exists, foldersUnder, isFolder, isRecordName, SETTINGS_NAME, walkFolders } from "../host/find.ts";
import { slashes } from "../host/paths.ts";
import { readText } from "../host/read.ts";
import type { SettingsSource } from "../host/settings.ts";
import { settingsSource } from "../host/settings.ts";
import { inWords } from "../l10n/say.ts";
import type { Span } from "../source/tree.ts";
import { isFilePath } from "./uris.ts";

/** Up to this many records the folders of a workspace are read at once; beyond, only the cases of open documents. */
export const MOST_RECORDS_AT_ONCE = 4000;

export interface Workspace {
  /** Folder that paths in sentences about settings are relative to. */
  readonly cwd: string;
  readonly session: Session;
  /** A document was opened, or is now as it stands on disk. */
  open(file: string, text: string): void;
  /** A document was changed at `changed`. */
  type(file: string, text: string, changed: Span | undefined): void;
  close(file: string): void;
  /** Something happened to a file or folder on disk. */
  onDisk(file: string): void;
  addFolder(folder: string): void;
  removeFolder(folder: string): void;
  /**
   * Bring in every case at and below a folder, however many there are: each step brings in one case, and gives its
   * result. The folder is then followed like those that were read at once.
   */
  readAll(folder: string, troubles: Trouble[]): Iterable<CaseResult>;
  /** Record files at and below a folder, in steps of one folder each, without reading any. */
  countIn(folder: string): Iterable<number>;
  /** Call before looking at results: the day may have changed. */
  refreshDay(): void;
  /** The language changed: findings are worded anew. */
  reword(): void;
  /** ISO date the records are checked for. */
  day(): string;
  envOf(folder: string): Env;
  /** Rules that local packs in use bring. */
  localRules(): readonly Rule[];
  filesOf(result: CaseResult): readonly FileAnalysis[];
  /** Open records at or below a folder that say something else than their files. */
  unsavedIn(folder: string): number;
  /** Whether findings in this file are anybody's business: it is open, or in a folder of the client. */
  isShown(file: string): boolean;
  /** What the settings files say that cannot be used; absolute paths. */
  troubles(): readonly Trouble[];
}

export interface WorkspaceOptions {
  /** ISO date of today, local; asked again as days pass. */
  today(): string;
  readonly cwd: string;
  readonly version: string;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  let day = options.today();
  let settings: SettingsSource = newSettings(day);
  const open = new Map<string, string>();
  const folders = new Set<string>();
  /** Folders of cases that were brought in. */
  const loaded = new Set<string>();
  /** Folders of which every record was brought in: what is new there is brought in as well. */
  const whole = new Set<string>();
  const session = createSession((folder) => envOf(folder));

  function newSettings(asOf: string): SettingsSource {
    return settingsSource({ asOf, rules, standardFlag: undefined, cwd: options.cwd, version: options.version, words: inWords() });
  }
  const envOf = (folder: string): Env => settings.envFor(isFilePath(folder) ? folder : options.cwd);
  const absolute = (shown: string): string => slashes(path.resolve(options.cwd, shown));

  /** The folder of the client that a file lies in, the nearest. */
  const folderAround = (file: string): string | undefined => {
    for (let at = path.posix.dirname(file); ; at = path.posix.dirname(at)) {
      if (folders.has(at)) return at;
      if (at === path.posix.dirname(at)) return undefined;
    }
  };
  /** Left out by `ignore` of the settings: the file, or a folder it lies in. */
  const isIgnored = (file: string): boolean => {
    if (!isFilePath(file)) return false;
    const top = folderAround(file) ?? path.posix.dirname(file);
    for (let at = file; at.length > top.length; at = path.posix.dirname(at)) if (settings.ignored(at)) return true;
    return false;
  };
  /** A walk through the folders of the client, or the case of an open document, would come by this file. */
  const isReached = (file: string): boolean => {
    const top = folderAround(file);
    if (top === undefined) return [...loaded].some((folder) => file.startsWith(`${folder}/`)) && !isIgnored(file);
    const between = path.posix.dirname(file).slice(top.length).split("/");
    return !between.some((name) => name.startsWith(".") || PASSED_OVER.has(name)) && !isIgnored(file);
  };

  /** A single record of a case that nobody brought in would stand there without its case. */
  const isFollowed = (file: string): boolean => {
    if (session.has(file)) return true;
    for (let at = path.posix.dirname(file); ; at = path.posix.dirname(at)) {
      if (whole.has(at) || loaded.has(at)) return true;
      if (at === path.posix.dirname(at)) return false;
    }
  };

  const load = (file: string): void => {
    if (open.has(file)) return;
    const read = isReached(file) && exists(file) ? readText(file) : undefined;
    if (read === undefined) session.remove(file);
    else if ("why" in read) session.setUnreadable(file, read);
    else session.set(file, read.text);
  };

  /** Bring in the whole case that a file belongs to. */
  const loadCaseOf = (file: string): void => {
    const own = path.posix.dirname(file);
    if (!isFilePath(file) || loaded.has(own)) return;
    const found = (one: { case: { files: readonly FileAnalysis[] }; folder: string }): undefined => {
      loaded.add(slashes(one.folder));
      for (const each of one.case.files) if (!session.has(absolute(each.path))) load(absolute(each.path));
    };
    eachCase([file], options.cwd, { found }, [], new Map([[path.normalize(file), open.get(file) ?? ""]]), settings.ignored);
    loaded.add(own);
  };

  const loadFolder = (folder: string): void => {
    const files: string[] = [];
    const enter = (each: { path: string; records: readonly string[] }): void => {
      for (const name of each.records) files.push(slashes(path.join(each.path, name)));
    };
    walkFolders(folder, [], enter, () => {}, settings.ignored);
    if (files.length > MOST_RECORDS_AT_ONCE) return;
    whole.add(folder);
    for (const file of files) if (!session.has(file)) load(file);
    // A folder inside a case: the rest of it counts, though it is not shown.
    if (files[0] !== undefined) loadCaseOf(files[0]);
  };

  const reload = (): void => {
    settings.forget();
    session.setEnv(envOf);
    for (const result of session.all())
      for (const file of result.files) if (!open.has(file.path) && isIgnored(file.path)) session.remove(file.path);
    for (const [file, text] of open) put(file, text);
    for (const folder of folders) loadFolder(folder);
  };

  const put = (file: string, text: string, changed?: Span): void => {
    if (isIgnored(file)) session.remove(file);
    else session.set(file, text, changed);
  };

  /** Packs that settings in use name, beside which they lie. */
  const isPack = (file: string): boolean =>
    session.all().some(({ folder }) => {
      const used = envOf(folder).settingsFile;
      return (used?.settings.extends ?? []).some((name) => slashes(path.resolve(path.dirname(absolute(used?.path ?? "")), name)) === file);
    });

  return {
    cwd: options.cwd,
    session,
    open: (file, text) => {
      open.set(file, text);
      put(file, text);
      loadCaseOf(file);
    },
    type: (file, text, changed) => {
      open.set(file, text);
      put(file, text, changed);
    },
    close: (file) => {
      if (!open.delete(file)) return;
      if (isFilePath(file)) load(file);
      else session.remove(file);
    },
    onDisk: (file) => {
      if (!isFilePath(file)) return;
      if (path.posix.basename(file) === SETTINGS_NAME || (/\.ya?ml$/iu.test(file) && !isRecordName(file) && isPack(file))) return reload();
      if (isRecordName(file)) return isFollowed(file) ? load(file) : undefined;
      // A folder came, went or was given another name.
      for (const result of session.all()) for (const each of result.files) if (each.path.startsWith(`${file}/`)) load(each.path);
      if (isFolder(file) && isReached(`${file}/x`)) loadFolder(file);
    },
    addFolder: (folder) => {
      if (!isFilePath(folder)) return;
      folders.add(folder);
      loadFolder(folder);
    },
    *readAll(folder, found) {
      if (!isFilePath(folder)) return;
      if (folderAround(`${folder}/x`) === undefined) folders.add(folder);
      let isDone = false;
      whole.add(folder);
      try {
        for (const step of casesIn([folder], { cwd: options.cwd, troubles: found, ignored: settings.ignored })) {
          if ("settled" in step) continue;
          loaded.add(slashes(step.folder));
          // What was read on the way may be a while old, so each is read again. Headers first: that files come to a
          // case that is there already is cheaper than to look where all files belong once it comes.
          for (const file of step.files) if (file.isHeader) load(absolute(file.path));
          for (const file of step.files) if (!file.isHeader) load(absolute(file.path));
          const first = step.files[0];
          const result = first === undefined ? undefined : session.caseOf(absolute(first.path));
          if (result !== undefined) yield result;
        }
        isDone = true;
      } finally {
        if (!isDone) whole.delete(folder);
      }
    },
    *countIn(folder) {
      if (!isFilePath(folder)) return;
      for (const { at, folder: each } of foldersUnder(folder, [], settings.ignored)) if (at === "enter") yield each.records.length;
    },
    removeFolder: (folder) => {
      if (!folders.delete(folder)) return;
      for (const set of [loaded, whole]) for (const one of [...set]) if (one === folder || one.startsWith(`${folder}/`)) set.delete(one);
      const left = session
        .all()
        .flatMap((result) => result.files.map((file) => file.path))
        .filter((file) => file.startsWith(`${folder}/`));
      for (const file of left) if (!open.has(file) && folderAround(file) === undefined) session.remove(file);
      // What is still open keeps its case.
      for (const file of open.keys()) loadCaseOf(file);
    },
    reword: () => {
      settings = newSettings(day);
      session.setEnv(envOf);
    },
    refreshDay: () => {
      const now = options.today();
      if (now === day) return;
      day = now;
      settings = newSettings(now);
      session.setEnv(envOf);
    },
    day: () => day,
    envOf,
    unsavedIn: (folder) => {
      let n = 0;
      for (const [file, text] of open) {
        if (!file.startsWith(`${folder}/`) || isIgnored(file)) continue;
        const read = readText(file);
        if ("why" in read || read.text !== text) n++;
      }
      return n;
    },
    filesOf: (result) => result.files.flatMap((f) => session.file(f.path) ?? []),
    isShown: (file) => open.has(file) || folderAround(file) !== undefined,
    localRules: () => settings.localRules(),
    troubles: () => settings.troubles.map(({ path: shown, message }) => ({ path: absolute(shown), message })),
  };
}

/** As the walk through folders has it. */
const PASSED_OVER = new Set(["node_modules", "dist", "out"]);
