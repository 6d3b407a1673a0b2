// The mentor's evening: a meeting is written down on a phone, and nothing that was typed is ever lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const browsers = [['', phone], [' without scripts', withoutScripts(phone)]];  // axe needs scripts, the mentor does not

/// Fills in that the mentor met Natasja for so long.
async function fill(page, length) {
    await page.getByRole('checkbox', { name: 'Natasja' }).setChecked(true, { force: true });
    await page.getByLabel('Hvor længe?').selectOption({ label: length });
}

const save = (page) => page.getByRole('button', { name: 'Gem' });
const saved = (page) => page.getByRole('status').filter({ hasText: 'Kontakten er gemt' }).waitFor();
const entries = (page, length) => page.getByRole('region', { name: 'Det har du skrevet' })
    .getByRole('listitem').filter({ hasText: `, ${length}` });
const written = (page, length) => entries(page, length).count();
const typed = (page) => page.getByLabel('Hvor længe?').locator('option:checked').textContent();

/// The session ends, as it does by itself after half an hour.
const expire = (page) => page.context().clearCookies({ name: 'session-middelfart' });

test('a meeting takes four fields, filled in beforehand but for who was there', async () => {
    const page = await here.signedIn('mentor', phone);
    const names = await page.getByRole('form', { name: 'Skriv en kontakt' }).evaluate((form) =>
        [...form.elements].filter((each) => each.name && each.type !== 'hidden').map((each) => each.name));
    assert.deepEqual([...new Set(names)], ['match', 'dato', 'varighed', 'hvordan']);

    await page.getByRole('checkbox', { name: 'Natasja' }).check({ force: true });
    await picture(page, 'mentor-kontakt');
    await save(page).tap();
    await saved(page);
    assert.equal(await written(page, '1 t'), 1);
    await picture(page, 'mentor-gemt');
    await sound(page);
});

test('one entry may have several young people', async () => {
    const page = await here.signedIn('mentor', phone);
    await fill(page, '4 t');
    await page.getByRole('checkbox', { name: 'Oliver' }).setChecked(true, { force: true });
    await save(page).tap();
    await saved(page);
    assert.match(await entries(page, '4 t').textContent(), /Natasja Hald og Oliver Østerby/);
});

test('what was written by mistake is taken back', async () => {
    const page = await here.signedIn('mentor', phone);
    await fill(page, '2 t');
    await save(page).tap();
    await saved(page);
    await page.getByRole('button', { name: /^Fortryd .*, 2 t$/ }).tap();
    await page.getByText('Kontakten er slettet').waitFor();
    assert.equal(await written(page, '2 t'), 0);
});

for (const [words, kind] of browsers) {
    test(`a double tap is one meeting${words}`, async () => {
        const page = await here.signedIn('mentor', kind);
        const length = words ? '3 t' : '1 t 30 min';
        await fill(page, length);
        await save(page).dblclick();
        await saved(page);
        await page.goto('/middelfart/mine');
        assert.equal(await written(page, length), 1);
        await page.getByRole('button', { name: `, ${length}` }).click();  // leaves room in the list of the latest five
        await page.getByText('Kontakten er slettet').waitFor();
    });
}

test('a lost connection keeps the meeting and sends it when the line is back', async () => {
    const page = await here.signedIn('mentor', phone);
    await fill(page, '30 min');
    await page.context().setOffline(true);
    await save(page).tap();
    await page.getByText('Ingen forbindelse lige nu').waitFor();
    await page.waitForFunction(() => document.querySelector('.form-message').getBoundingClientRect().top >= 0);
    assert.equal(await typed(page), '30 min');
    await picture(page, 'mentor-ingen-forbindelse');
    await sound(page);
    await page.context().setOffline(false);
    await saved(page);
    assert.equal(await written(page, '30 min'), 1);
});

for (const [words, kind] of browsers) {
    test(`an expired session keeps the meeting and sends it after signing in${words}`, async () => {
        const page = await here.signedIn('mentor', kind);
        const length = words ? '3 t' : '1 t 30 min';
        await fill(page, length);
        await expire(page);
        await save(page).tap();
        await page.getByText('Du blev logget ud').waitFor();
        if (!words) await sound(page);
        await fillIn(page, { email: here.program.logins.middelfart.mentor.email, password: 'ikke den rigtige' });
        await page.getByRole('alert').waitFor();
        await fillIn(page, here.program.logins.middelfart.mentor);
        await page.getByRole('heading', { name: 'Det, du skrev, er her stadig' }).waitFor();
        if (!words) await sound(page);
        await page.getByRole('button', { name: 'Send' }).tap();
        await saved(page);
        assert.equal(await written(page, length), 1);
    });
}

for (const [words, kind] of browsers) {
    test(`what is wrong is said in words, and what was typed stands${words}`, async () => {
        const page = await here.signedIn('mentor', kind);
        await fill(page, '2 t');
        await page.getByLabel('Hvornår?').fill('2009-01-01');
        await save(page).tap();
        await page.getByRole('alert').getByText('Datoen ligger før matchets start').waitFor();
        assert.equal(await typed(page), '2 t');
        assert.equal(await page.getByRole('checkbox', { name: 'Natasja' }).isChecked(), true);
        if (!words) await sound(page);
    });
}

test('a mentor sees own young people only', async () => {
    const coordinator = await here.signedIn('coordinator');
    await coordinator.goto('/middelfart/middelfart/idag');
    const others = await coordinator.locator('.waits strong a[href*="/match/"]').first().getAttribute('href');

    const page = await here.signedIn('mentor', phone);
    assert.deepEqual(await page.locator('.today').first().locator('strong').allTextContents(), ['Natasja', 'Oliver']);
    await page.getByRole('link', { name: 'Natasja', exact: true }).tap();
    await page.getByRole('heading', { name: 'Natasja Hald og Arne Dalgaard' }).waitFor();
    await sound(page);

    const answers = ['/middelfart/middelfart/unge', '/middelfart/middelfart/idag', '/middelfart/middelfart/statistik',
        '/middelfart/brugere', others].map(async (address) => (await page.request.get(address)).status());
    assert.deepEqual(await Promise.all(answers), [404, 404, 404, 404, 404]);
});
