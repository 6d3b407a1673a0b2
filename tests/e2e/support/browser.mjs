// Debian's Chromium as a person's phone or desk, and what every page there has to keep to.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const web = createRequire(new URL('../../../web/package.json', import.meta.url));
const { chromium } = web('playwright-core');
const axe = await readFile(web.resolve('axe-core/axe.min.js'), 'utf8');

const common = { locale: 'da-DK', timezoneId: 'Europe/Copenhagen', acceptDownloads: true };
export const desk = { ...common, viewport: { width: 1280, height: 900 } };
export const phone = {
    ...common, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2,
};
export const withoutScripts = (kind) => ({ ...kind, javaScriptEnabled: false });

// Chromium notes each refusal of a page and each request without a line as an error; here they are meant.
const meant = /status of (401|403|404|410|422)|ERR_INTERNET_DISCONNECTED/;

function listen(context) {
    const complaints = [];
    context.on('console', (message) => {
        if (message.type() === 'error' && !meant.test(message.text())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(`${error.error()}`));
    context.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
    });
    return complaints;
}

/// A browser whose people look at `program`. `visitor(kind)` opens a page of somebody of their own (own cookies);
/// closing fails when any page has complained: a script's error, something the security policy refused, a 5xx.
export async function openBrowser(program) {
    const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--lang=da'],
        env: { ...process.env, LANGUAGE: 'da' },  // fields for dates are in the browser's language
    });
    const heard = [];
    return {
        visitor: async (kind = desk) => {
            const context = await browser.newContext({ ...kind, baseURL: program.origin });
            context.setDefaultTimeout(15_000);
            heard.push(listen(context));
            return context.newPage();
        },
        close: async () => {
            await browser.close();
            assert.deepEqual(heard.flat(), [], 'nothing complains in the browser');
        },
    };
}

/// Signs in at the organisation's door, and is then at the start page of the role.
export async function signIn(page, program, role, organisation = 'middelfart') {
    await page.goto(`/${organisation}/login`);
    await fillIn(page, program.logins[organisation][role]);
    await page.getByRole('button', { name: 'Log ud' }).waitFor();
}

/// The sign-in form that is on the page.
export async function fillIn(page, { email, password }) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Adgangskode').fill(password);
    await page.getByRole('button', { name: 'Log ind' }).click();
}

/// The figures in the tiles of the page, by what stands under them.
export function tiles(page) {
    return page.locator('.tiles > div').evaluateAll((all) => Object.fromEntries(all.map((each) =>
        [each.querySelector('dt').textContent, Number(each.querySelector('dd').textContent.replace('.', ''))])));
}

/// The name and the text of the file that a link gives.
export async function download(page, link) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const targets = 'button, .button, select, input:not([type=hidden], [type=checkbox], [type=radio]), nav a';

/// Runs in the page: what a finger would miss. What nobody sees, nobody taps.
const tooSmall = (wanted) => [...document.querySelectorAll(wanted)]
    .filter((each) => each.offsetHeight && each.offsetHeight < 44 && !each.closest('[aria-hidden=true]'))
    .map((each) => `too small to tap: ${each.outerHTML.slice(0, 100)}`);

/// How many pixels the page is wider than its window; `innerWidth` would grow with it on a phone.
const sideways = (page) => page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth);

/// The page needs no scrolling sideways.
export const fits = async (page) => await sideways(page) <= 0;

/// Sideways scroll in the narrowest window that WCAG asks for.
async function narrowest(page) {
    const size = page.viewportSize();
    await page.setViewportSize({ ...size, width: 320 });
    const wide = await sideways(page);
    await page.setViewportSize(size);
    return wide > 0 ? [`scrolls ${wide} px sideways at 320 px`] : [];
}

/// What is wrong with the page as it stands: axe-core's violations of WCAG 2.1 A and AA, sideways scroll, and on a
/// phone what is too small for a finger.
export async function flaws(page) {
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
    const { violations } = await page.evaluate(
        `(() => { const module = undefined; ${axe}; return axe.run(${JSON.stringify(rules)}); })()`);
    const isPhone = page.viewportSize().width < 500;
    const wide = await sideways(page);
    return [
        ...(wide > 0 ? [`scrolls ${wide} px sideways`] : []),
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`),
        ...(isPhone ? [...await page.evaluate(tooSmall, targets), ...await narrowest(page)] : []),
    ];
}

/// The page is without flaws.
export async function sound(page) {
    assert.deepEqual(await flaws(page), [], `${page.viewportSize().width} px: ${page.url()}`);
}
