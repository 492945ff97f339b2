// Makes wwwroot/lib from the sources here: one style sheet, and a script for every page plus one for charts and one for
// maps, which pages load only when they hold a chart or a map.
import { rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const out = resolve(process.argv[2]);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const styles = sass.compile('app.scss', { loadPaths: ['.', 'node_modules'], style: 'compressed', quietDeps: true });
// Leaflet's pictures (layer switch, pins) are not used, nor is its way of drawing in old browsers.
const unused = /(?:background-image|background|behavior):url\((?:images\/[^)]*|#default#VML)\)[^;}]*;?/g;
writeFileSync(join(out, 'app.css'), styles.css.replace(unused, ''));

await esbuild.build({
  entryPoints: ['scripts/app.js', 'scripts/charts.js', 'scripts/maps.js', 'scripts/body.js'],
  // Each script is loaded by its own name, so that the import map can point at the fingerprinted file.
  external: ['./charts.js', './maps.js'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'linked',
});
