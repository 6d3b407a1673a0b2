// When somebody can: painted with a finger on a phone, typed by keyboard only, and without scripts; then two weeks over
// each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const narrow = { ...phone, viewport: { width: 390, height: 844 } };
const texts = (page) => page.locator('input[data-weekday]').evaluateAll((all) => all.map((each) => each.value));
const painted = (page) => page.locator('.week-half.is-free').count();
const cell = (page, day, half) => page.locator(`.week-half[data-day="${day}"][data-half="${half}"]`);
const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];

/// Draws a finger from one half-hour to another, as Chromium's own touch does.
async function draw(page, from, to) {
    await cell(page, ...from).evaluate((each) => each.scrollIntoView({ block: 'center' }));  // the other is near it
    const [x, y] = middle(await cell(page, ...from).boundingBox());
    const [toX, toY] = middle(await cell(page, ...to).boundingBox());
    const touch = await page.context().newCDPSession(page);
    const send = (type, points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await send('touchStart', [{ x, y }]);
    for (const part of [0.3, 0.7, 1]) await send('touchMove', [{ x: x + (toX - x) * part, y: y + (toY - y) * part }]);
    await send('touchEnd', []);
}

async function toOwnWeek(page) {
    await page.goto('/middelfart/mine');
    await page.getByRole('link', { name: 'Hvornår kan du mødes?' }).click();
    await page.getByRole('heading', { name: 'Hvornår kan du?' }).waitFor();
}

test('a mentor paints the week on the phone, and what is painted stands in the texts', async () => {
    const page = await here.signedIn('mentor', narrow);
    await toOwnWeek(page);
    await sound(page);
    await page.getByText('Mal ugen med mus eller finger').tap();
    await draw(page, [1, 34], [3, 39]);
    assert.deepEqual(await texts(page), ['', '17–20', '17–20', '17–20', '', '', '']);
    await draw(page, [2, 34], [2, 39]);
    assert.deepEqual(await texts(page), ['', '17–20', '', '17–20', '', '', ''], 'what is drawn over again is wiped out');
    await page.getByLabel('Lørdag').fill('10-12, 16.30-19');
    assert.equal(await painted(page), 6 + 6 + 4 + 5, 'and what is typed is painted');
    await page.getByLabel('Søndag').fill('måske');
    await draw(page, [6, 34], [6, 35]);
    assert.equal(await page.getByLabel('Søndag').inputValue(), 'måske', 'what cannot be read is not painted over');
    await sound(page);
    await picture(page, 'tid-paa-telefonen');

    await page.getByRole('button', { name: 'Gem ugen' }).tap();
    await page.getByRole('alert').getByText('Søndag: Vi kan ikke læse »måske«.').waitFor();
    assert.deepEqual(await texts(page), ['', '17–20', '', '17–20', '', '10-12, 16.30-19', 'måske']);
    await sound(page);
    await page.getByLabel('Søndag').fill('');
    await page.getByRole('button', { name: 'Gem ugen' }).tap();
    await page.getByText('Ugen er gemt.').waitFor();
    assert.deepEqual(await texts(page), ['', '17–20', '', '17–20', '', '10–12, 16.30–19', '']);
});

test('what was painted is kept when the page is left, and begun anew when asked', async () => {
    const page = await here.signedIn('mentor', narrow);
    await toOwnWeek(page);
    const before = await texts(page);
    await page.getByText('Mal ugen med mus eller finger').tap();
    await draw(page, [4, 20], [4, 23]);
    await page.reload();
    await page.getByText('Vi har gemt det, du skrev').waitFor();
    assert.equal(await page.getByLabel('Fredag').inputValue(), '10–12');
    const more = await painted(page);
    await page.getByRole('button', { name: 'Begynd forfra' }).click();
    assert.deepEqual(await texts(page), before);
    assert.equal(await painted(page), more - 4, 'the picture follows');
});

test('a coordinator writes a week by keyboard only, and sees two weeks over each other', async () => {
    const page = await here.signedIn('coordinator', desk);
    await page.goto('/middelfart/middelfart/matchning');
    const pair = page.getByRole('list', { name: /får en mentor/ }).getByRole('heading').first().getByRole('link');
    const people = await pair.evaluateAll((all) => all.map((each) => each.href));
    const weeks = [['aften', '17-20'], ['18-21', '15-20']];
    const kept = [['17–22', '17–20'], ['18–21', '15–20']];
    for (const [at, address] of people.entries()) {
        await page.goto(address);
        await page.getByRole('link', { name: /^Hvornår kan / }).first().focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: /^Hvornår kan / }).waitFor();
        await page.getByLabel('Mandag').focus();
        await page.keyboard.type(weeks[at][0]);
        for (const text of ['', '', weeks[at][1]]) {
            await page.keyboard.press('Tab');
            await page.keyboard.type(text);
        }
        assert.equal(await page.evaluate(() => document.activeElement.name), 'torsdag', 'one step a day');
        await page.keyboard.press('Enter');
        await page.getByText('Ugen er gemt.').waitFor();
        assert.deepEqual(await texts(page), [kept[at][0], '', '', kept[at][1], '', '', '']);
        await sound(page);
    }
    await page.goto('/middelfart/middelfart/matchning');
    await page.getByText('Fælles tid mandag kl. 18–21 og torsdag kl. 17–20').waitFor();
    const summary = page.locator('summary', { hasText: 'Se deres uge' });
    await summary.focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: / kan i en almindelig uge$/ });
    const cells = (time) => table.getByRole('row').filter({ hasText: time }).getByRole('cell').allTextContents();
    assert.deepEqual((await cells('18–20')).map((each) => each.slice(1)), ['Begge', '', '', 'Begge', '', '', '']);
    assert.match((await cells('21–22'))[0], /^UKun /);
    assert.match((await cells('15–17'))[3], /^MKun /);
    await sound(page);
    await picture(page, 'to-uger');
    await page.getByRole('link', { name: /^Lav matchet/ }).first().click();
    await table.waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await sound(page);
    await table.scrollIntoViewIfNeeded();
    await picture(page, 'to-uger-telefon');
});

test('the texts are enough without scripts', async () => {
    const page = await here.signedIn('mentor', withoutScripts(narrow));
    await toOwnWeek(page);
    assert.equal(await page.getByText('Mal ugen').isVisible(), false);
    await page.getByLabel('Onsdag').fill('kl. 8 til 10');
    await page.getByRole('button', { name: 'Gem ugen' }).tap();
    await page.getByText('Ugen er gemt.').waitFor();
    assert.equal(await page.getByLabel('Onsdag').inputValue(), '8–10');
});
