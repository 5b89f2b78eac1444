// Reads the BPMN files named on the command line as other programs do, and prints what they say:
// bpmn-moddle's warnings on reading, bpmnlint's reports by its recommended rules, and whether the
// file is the same after bpmn-moddle has read and written it once more.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { BpmnModdle } from "bpmn-moddle";

const require = createRequire(import.meta.url);
const { Linter } = require("bpmnlint");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver.js");

const found = {};
for (const file of process.argv.slice(2)) {
  const moddle = new BpmnModdle();
  const { rootElement, warnings } = await moddle.fromXML(await readFile(file, "utf-8"));
  // A rule may remember what it has seen, so every file gets a linter of its own.
  const linter = new Linter({ resolver: new NodeResolver() });
  const reports = await linter.lint(rootElement, { extends: "bpmnlint:recommended" });
  const { xml } = await moddle.toXML(rootElement, { format: true });
  found[file] = {
    moddle: warnings.map((warning) => warning.message),
    lint: Object.entries(reports).flatMap(([rule, list]) =>
      list.map((report) => ({ rule, category: report.category, id: report.id, message: report.message })),
    ),
    again: xml,
  };
}
process.stdout.write(JSON.stringify(found));
