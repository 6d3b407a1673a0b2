// The icon sprite: the symbols of dkfds that our pages use, as <svg class="icon-svg"><use href="/assets/icons…#NAME">.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const USED = [
    'account', 'analytics', 'arrow-back', 'arrow-forward', 'calendar-month', 'check', 'chevron-left', 'chevron-right',
    'close', 'delete', 'document', 'download', 'edit', 'email', 'error', 'first-page', 'forum', 'groups', 'help', 'home',
    'hourglass', 'info', 'last-page', 'link', 'list-check', 'lock', 'person', 'person-add', 'persons', 'plus', 'print',
    'refresh', 'search', 'send', 'settings', 'success', 'time', 'trainee', 'tune', 'upload', 'visibility', 'warning',
];

/// The sprite as SVG text; refuses a name that dkfds does not have.
export async function sprite() {
    const path = fileURLToPath(new URL('node_modules/dkfds/dist/img/all-svg-icons.svg', import.meta.url));
    const all = await readFile(path, 'utf8');
    const symbols = USED.map((name) => {
        const symbol = new RegExp(`<symbol id="${name}".*?</symbol>`, 's').exec(all);
        if (!symbol) throw new Error(`dkfds has no icon "${name}"`);
        return symbol[0];
    });
    return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
