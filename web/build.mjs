// node build.mjs [FOLDER]: builds what the browser gets into the folder (dist/), each file as NAME.HASH.EXT with .gz
// and .br beside it where that helps, and manifest.json that gives each plain name its hashed one. What was in the folder
// goes first, so that it is always exactly one build.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lean } from './dkfds.mjs';
import { sprite } from './icons.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = resolve(process.argv[2] ?? join(here, 'dist'));
const PRECOMPRESSED = ['.css', '.js', '.svg'];

const hashed = (name, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    return `${basename(name, extname(name))}.${hash}${extname(name)}`;
};

async function place(manifest, name, content) {
    manifest[name] = hashed(name, content);
    await writeFile(join(dist, manifest[name]), content);
}

async function bundle(manifest) {
    const result = await build({
        absWorkingDir: here,
        entryPoints: ['src/app.ts', 'src/statistik.ts', 'src/app.css'],
        outdir: dist,
        bundle: true,
        minify: true,
        format: 'esm',
        target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
        entryNames: '[name]',
        assetNames: '[name].[hash]',
        publicPath: '/assets',
        loader: { '.woff2': 'file', '.svg': 'file' },
        legalComments: 'none',
        logLevel: 'warning',
        plugins: [lean],
        write: false,
    });
    for (const file of result.outputFiles) {
        const name = basename(file.path);
        if (/^(app|statistik)\.(js|css)$/.test(name)) {
            await place(manifest, name, file.contents);
        } else {  // fonts and pictures of the stylesheet: esbuild has put their hashed names into it already
            manifest[name.replace(/\.[^.]+(\.[^.]+)$/, '$1')] = name;
            await writeFile(join(dist, name), file.contents);
        }
    }
}

async function compress() {
    for (const name of await readdir(dist)) {
        if (!PRECOMPRESSED.includes(extname(name))) continue;
        const content = await readFile(join(dist, name));
        const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        await writeFile(join(dist, `${name}.gz`), gzipSync(content, { level: 9 }));
        await writeFile(join(dist, `${name}.br`), brotliCompressSync(content, best));
    }
}

const manifest = {};
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await bundle(manifest);
await place(manifest, 'icons.svg', await sprite());
for (const name of await readdir(join(here, 'images'))) {
    await place(manifest, name, await readFile(join(here, 'images', name)));
}
await compress();
await writeFile(join(dist, 'manifest.json'), JSON.stringify(manifest, null, 4) + '\n');
