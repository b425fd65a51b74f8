import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { type ESTree, Visitor } from "rolldown/utils";
import { compiledFile } from "./compile/modules.ts";

const root = join(import.meta.dirname, "..");

/** A place in a module's text where it names one of its declarations or imports. */
interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A declaration of a module with its comment, from `start` to `end` in the module's text. */
interface Declaration {
  readonly module: DeclarationModule;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a module passes on or uses of another: the other's file, and the name there. */
interface Import {
  readonly file: string;
  readonly name: string;
}

interface DeclarationModule {
  readonly text: string;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  /** By local name. */
  readonly imports: ReadonlyMap<string, Import>;
  /** By exported name: of another module, or the name of a declaration here. */
  readonly exports: ReadonlyMap<string, Import | string>;
}

/** The declarations that users of the library and the relay see, in a file each: those of the entry, and what they name in turn. */
export function libraryTypes(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  try {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.library.json", "--outDir", folder], {
      cwd: root,
    });
    return new Map(["library.d.ts", "relay.d.ts"].map((name) => [name, flatten(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module's exports and all that they name, without imports. A name that is taken by another declaration gets a number. */
function flatten(entry: string): string {
  const modules = new Map<string, DeclarationModule>();
  const names = new Map<Declaration, string>();
  const taken = new Set<string>();

  const moduleOf = (file: string): DeclarationModule => {
    const module = modules.get(file) ?? readModule(file);
    modules.set(file, module);
    return module;
  };
  const exported = ({ file, name }: Import): readonly Declaration[] => {
    const target = moduleOf(file).exports.get(name);
    if (target === undefined) throw new Error(`${file} exports no ${name}`);
    return typeof target === "string" ? declared(moduleOf(file), target) : exported(target);
  };
  const declared = (module: DeclarationModule, name: string): readonly Declaration[] => {
    const imported = module.imports.get(name);
    return imported ? exported(imported) : module.declarations.filter((declaration) => declaration.name === name);
  };
  const include = (declarations: readonly Declaration[]) => {
    const [first] = declarations;
    if (!first || names.has(first)) return;
    let name = first.name;
    for (let number = 2; taken.has(name); number++) name = `${first.name}${number}`;
    taken.add(name);
    for (const declaration of declarations) names.set(declaration, name);
    for (const { module, start, end } of declarations) {
      for (const reference of within(module.references, start, end)) include(declared(module, reference.name));
    }
  };
  const write = ({ module, start, end }: Declaration): string => {
    let text = "";
    let at = start;
    for (const reference of within(module.references, start, end)) {
      const [target] = declared(module, reference.name);
      if (!target && taken.has(reference.name)) throw new Error(`${reference.name} is also a name outside src`);
      text += module.text.slice(at, reference.start) + (target ? names.get(target) : reference.name);
      at = reference.end;
    }
    return (text + module.text.slice(at, end)).trim().replace(/^export (?:declare )?/m, keyword);
  };

  const library = [...moduleOf(entry).exports.keys()].map((name) => {
    const declarations = exported({ file: entry, name });
    include(declarations);
    return [name, declarations[0]!] as const;
  });
  const exports = library.map(([name, declaration]) => {
    const own = names.get(declaration)!;
    return own === name ? name : `${own} as ${name}`;
  });
  return `${[...names.keys()].map(write).join("\n\n")}\n\nexport { ${exports.join(", ")} };\n`;
}

/** Types are declared by themselves, values with a word. */
function keyword(_: string, offset: number, text: string): string {
  return /^export (?:declare )?(?:interface|type)\b/.test(text.slice(offset)) ? "" : "declare ";
}

const within = (references: readonly Reference[], start: number, end: number) =>
  references.filter((reference) => reference.start >= start && reference.end <= end);

function readModule(file: string): DeclarationModule {
  const text = readFileSync(file, "utf8");
  const program = parseAst(text, { lang: "dts" });
  const declarations: Declaration[] = [];
  const imports = new Map<string, Import>();
  const exports = new Map<string, Import | string>();
  const module = { text, declarations, references: referencesOf(program), imports, exports };
  let start = 0;
  for (const node of program.body) {
    const from = "source" in node && node.source ? fileOf(node.source.value, file) : null;
    if (node.type === "ImportDeclaration") {
      for (const specifier of node.specifiers) {
        if (specifier.type !== "ImportSpecifier") throw new Error(`${file} imports a whole module`);
        imports.set(specifier.local.name, { file: from!, name: nameOf(specifier.imported) });
      }
    } else if (node.type === "ExportNamedDeclaration" && !node.declaration) {
      for (const { local, exported } of node.specifiers) {
        exports.set(nameOf(exported), from === null ? nameOf(local) : { file: from, name: nameOf(local) });
      }
    } else {
      const declaration = node.type === "ExportNamedDeclaration" ? node.declaration : node;
      for (const name of namesOf(declaration, file)) {
        declarations.push({ module, name, start, end: node.end });
        if (node !== declaration) exports.set(name, name);
      }
    }
    start = node.end;
  }
  return module;
}

/** The file of declarations that an import names. */
function fileOf(specifier: string, importer: string): string {
  const file = specifier.startsWith("#") ? compiledFile(specifier) : join(dirname(importer), specifier);
  return file.replace(/\.[jt]s$/, ".d.ts");
}

/** The names that a statement declares. */
function namesOf(node: ESTree.Node | null, file: string): string[] {
  switch (node?.type) {
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "ClassDeclaration":
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      return [node.id!.name];
    case "VariableDeclaration":
      return node.declarations.map(({ id }) => nameOf(id));
    default:
      throw new Error(`${file} holds a ${node?.type}, which the library's declarations can't take over`);
  }
}

/** Every place that names a type or a value, and the name in each declaration. */
function referencesOf(program: ESTree.Program): Reference[] {
  const references: Reference[] = [];
  const add = (node: ESTree.Node | null | undefined) => {
    // Not to the node's end: a variable's identifier holds its type too.
    if (node?.type === "Identifier")
      references.push({ name: node.name, start: node.start, end: node.start + node.name.length });
  };
  new Visitor({
    TSTypeReference: ({ typeName }) => add(typeName),
    TSTypeQuery: ({ exprName }) => add(exprName),
    TSInterfaceHeritage: ({ expression }) => add(expression),
    TSClassImplements: ({ expression }) => add(expression),
    TSInterfaceDeclaration: ({ id }) => add(id),
    TSTypeAliasDeclaration: ({ id }) => add(id),
    ClassDeclaration: ({ id, superClass }) => [id, superClass].forEach(add),
    FunctionDeclaration: ({ id }) => add(id),
    TSDeclareFunction: ({ id }) => add(id),
    VariableDeclarator: ({ id }) => add(id),
    TSImportType: () => {
      throw new Error("the library's declarations name a type by import(): give it a name in src");
    },
  }).visit(program);
  return references.sort((one, other) => one.start - other.start);
}

function nameOf(node: { readonly type: string; readonly name?: string }): string {
  if (node.name === undefined) throw new Error(`a name was expected in place of a ${node.type}`);
  return node.name;
}
