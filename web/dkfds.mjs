// Takes from dkfds's stylesheet what no page of ours uses: the 140 icons as background pictures (pages use the sprite),
// placeholder logos, and all fonts but regular and semibold as woff2.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const FACES = { 400: 'Regular', 600: 'SemiBold' };

function face(rule) {
    const weight = /font-weight:(\d+)/.exec(rule)?.[1];
    if (!FACES[weight] || !rule.includes('font-style:normal') || !rule.includes('IBM Plex Sans')) return '';
    const range = weight === '600' ? '600 700' : weight;
    const source = `../fonts/IBMPlexSans/complete/woff2/IBMPlexSans-${FACES[weight]}.woff2`;
    return `@font-face{font-display:swap;font-family:IBM Plex Sans;font-style:normal;font-weight:${range};`
        + `src:url(${source}) format("woff2")}`;
}

export const lean = {
    name: 'lean-dkfds',
    setup(build) {
        build.onLoad({ filter: /dkfds\.min\.css$/ }, async ({ path }) => {
            const css = (await readFile(path, 'utf8'))
                .replace(/@font-face\{[^}]*\}/g, face)
                .replace(/\.icon-[a-z-]+:not\(a\)\{[^}]*\}/g, '')
                .replace(/background-image:url\([^)]*logo[^)]*\);?/g, '')
                .replace(/\/\*# sourceMappingURL.*?\*\//g, '');
            return { contents: css, loader: 'css', resolveDir: dirname(path) };
        });
    },
};
