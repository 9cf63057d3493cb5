// Copies the few files that the pages use from node_modules to the platform's static folder (ignored by git).
import { copyFileSync, mkdirSync } from "node:fs";
import { basename } from "node:path";

const target = "src/lantu_platform/web/static/vendor";
const files = [
  "node_modules/@tabler/core/dist/css/tabler.min.css",
  "node_modules/@tabler/core/dist/css/tabler.min.css.map",
  "node_modules/echarts/dist/echarts.min.js",
  "node_modules/htmx.org/dist/htmx.min.js",
];

mkdirSync(target, { recursive: true });
for (const file of files) {
  copyFileSync(file, `${target}/${basename(file)}`);
}
console.log(`${files.length} front-end files copied to ${target}`);
