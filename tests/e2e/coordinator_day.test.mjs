// The coordinator's day, from signing in to signing out, in the demo world.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, download, fillIn, phone, sound, tiles } from './support/browser.mjs';
import { closeMatch, demoFigures, figures, makeMatch } from './support/coordinator.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

// One person, one day: each test goes on where the one before it ended.
let page;
const here = stage({ worlds: ['middelfart'] }, async () => { page = await here.visitor(desk); });

const menu = (name) =>
    page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name, exact: true }).click();

test('a wrong password is refused in words, the right one leads to I dag', async () => {
    await page.goto('/middelfart');
    const { email, password } = here.program.logins.middelfart.coordinator;
    await picture(page, 'log-ind');
    await fillIn(page, { email, password: 'ikke den rigtige' });
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('E-mail').inputValue(), email);
    await sound(page);
    await fillIn(page, { email, password });
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
});

test('I dag counts what waits, and each line has its act', async () => {
    assert.deepEqual(await tiles(page), {
        'Match, der venter på dig': 6, 'Unge, der venter': 9, 'Mentorer, der mangler kursus': 4,
        'Mentorer uden match': 18,
    });
    for (const line of await page.locator('.today li').all()) assert.equal(await line.locator('a.button').count(), 1);
    await picture(page, 'i-dag');
});

test('the statistics are those of the demo, today and as of a day before', async () => {
    await menu('Statistik');
    assert.deepEqual(await figures(page), demoFigures);
    await page.getByRole('row', { name: 'Kvinder 69 Kvinder: se hvem 63 %' }).waitFor();
    await page.locator('.chart svg').first().waitFor();
    await picture(page, 'statistik');

    await page.getByLabel('Som det var den').fill('2000-01-01');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Som det var 1. januar 2000').waitFor();
    assert.deepEqual((await figures(page)).mentors[0], ['Mentorer', 0]);
});

test('a figure leads to its people', async () => {
    await menu('Statistik');
    await page.getByRole('link', { name: /^6 ?Flyttet til anden kommune: se hvem$/ }).click();
    await page.getByText('6 personer').waitFor();
    assert.equal(await page.getByRole('main').getByRole('listitem').count(), 6);
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByRole('region', { name: 'Forløbet' }).waitFor();
});

test('the figures come along as CSV', async () => {
    await menu('Statistik');
    const { name, text } = await download(page, 'Hent som CSV');
    assert.match(name, /^mentorkorps-\d{4}-\d\d-\d\d\.csv$/);
    assert.match(text, /Køn;Kvinder;69;109;/);
    assert.match(text, /Resultater;Ikke oplyst;11;114;/);
});

test('somebody is found however the name is spelt', async () => {
    await menu('Mentorer');
    await page.getByLabel('Navn eller telefon').fill('malgorzata wojcik');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    assert.deepEqual(await page.getByRole('main').getByRole('rowheader').allTextContents(), ['Małgorzata Wójcik']);
    await menu('Unge');
    await page.getByLabel('Navn eller telefon').fill('oesterby');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Oliver Østerby' }).click();
    await page.getByRole('heading', { name: 'Oliver Østerby', level: 1 }).waitFor();
    await picture(page, 'person');
});

test('a young person who waits gets a mentor', async () => {
    await makeMatch(page, 'Signe Abildgaard Kjærgaard', { look: (name) => picture(page, name) });
    await page.getByRole('heading', { name: /^Signe Abildgaard Kjærgaard og / }).waitFor();
    assert.match(await page.getByRole('region', { name: 'Om matchet' }).textContent(), /Hver anden uge|hver 14\. dag/i);
    await sound(page);
    await menu('I dag');
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    const stands = (group) => page.getByRole('region', { name: group }).getByText(/Signe Abildgaard Kjærgaard$/);
    assert.equal(await stands('Unge, der venter').count(), 0);
    await stands('Match, der venter på dig').first().waitFor();
});

test('a match nobody keeps up is closed, with its reason', async () => {
    await menu('I dag');
    await page.locator('.waits > li').filter({ hasText: 'Ring til mentoren' }).locator('strong a').first().click();
    await picture(page, 'match');
    await page.getByRole('link', { name: 'Afslut matchet' }).click();
    await page.getByRole('button', { name: 'Afslut matchet' }).click();  // the browser asks for a reason
    assert.equal(await page.getByLabel('Hvorfor slutter det?').evaluate((field) => field.validity.valueMissing), true);
    await page.goBack();
    await closeMatch(page, 'Ønskede selv at stoppe', { look: (name) => picture(page, name) });
    await sound(page);

    await menu('Statistik');
    const now = await figures(page);
    assert.deepEqual(now.matched, [['Er eller har været matchet', 115]]);
    assert.deepEqual(now.stopped.map(([, n]) => n), [6, 4, 4, 3, 0, 0]);
});

test('who looked at a person stands on the person', async () => {
    await menu('Unge');
    await page.getByLabel('Navn eller telefon').fill('Natasja Hald');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Natasja Hald' }).click();
    await page.getByRole('link', { name: 'Hvem har set Natasja Hald?' }).click();
    await page.getByRole('main').getByText('Koordinator').first().waitFor();
    await picture(page, 'hvem-har-set');
});

test('out again, and the way back is shut', async () => {
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
    await page.goBack();
    await page.reload();
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
});

test('the same day starts on a phone', async () => {
    const small = await here.signedIn('coordinator', phone);
    await sound(small);
});
