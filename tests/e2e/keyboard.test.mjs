// Everything by keyboard: in, past the menu, to a person, and out again; and one sees where one is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

/// What has the focus: its name, and whether it can be seen that it has.
const focus = (page) => page.evaluate(() => {
    const { activeElement: it } = document;
    if (it === document.body) return { name: '', seen: false };
    const style = getComputedStyle(it);
    const label = it.labels?.[0]?.textContent ?? it.textContent;
    const seen = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
    return { name: label.replace(/\s+/g, ' ').trim(), seen };
});

/// Presses Tab until `name` has the focus.
async function tabTo(page, name) {
    const passed = [];
    for (let presses = 0; presses < 80; ++presses) {
        await page.keyboard.press('Tab');
        const { name: at, seen } = await focus(page);
        if (at === '') continue;  // past the end: the browser's own bar, and round again
        assert.equal(seen, true, `the focus is seen on »${at}«`);
        if (name.test(at)) return;
        passed.push(at);
    }
    assert.fail(`${name} is not reached, only: ${passed.join(' | ')}`);
}

test('the day by keyboard alone', async () => {
    const page = await here.visitor();
    await page.goto('/middelfart/login');
    await tabTo(page, /^E-mail$/);
    await page.keyboard.type(here.program.logins.middelfart.coordinator.email);
    await tabTo(page, /^Adgangskode$/);
    await page.keyboard.type(here.program.logins.middelfart.coordinator.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();

    await page.keyboard.press('Tab');
    assert.equal((await focus(page)).name, 'Gå til sidens indhold');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Signe Abildgaard Kjærgaard$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Signe Abildgaard Kjærgaard', level: 1 }).waitFor();

    await tabTo(page, /^Log ud$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
});
