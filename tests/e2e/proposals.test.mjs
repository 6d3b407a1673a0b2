// Everybody who waits is proposed to somebody by keyboard; a mentor answers on a phone, a young person says no, and the
// pool is right afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, fillIn, fits, phone, sound } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const all = '/middelfart/middelfart/matchning';
const pairs = (page) => page.getByRole('list', { name: /får en mentor/ }).getByRole('heading').allTextContents();

/// By keyboard alone: on to what has that role and name, and Enter or Space.
async function press(page, role, name, key = 'Enter') {
    await page.getByRole(role, { name }).first().focus();
    await page.keyboard.press(key);
}

/// The mentor's phone, signed in with a login that the coordinator has just given.
async function phoneOf(coordinator, mentor) {
    await coordinator.getByRole('link', { name: mentor, exact: true }).first().click();
    await coordinator.getByRole('button', { name: 'Giv login' }).click();
    const [, email, password] = await coordinator.locator('.login dd').allTextContents();
    const page = await here.visitor(phone);
    await page.goto('/middelfart/login');
    await fillIn(page, { email, password });
    await page.getByLabel('Ny adgangskode').fill('stille hav blå cykel');
    await page.getByRole('button', { name: 'Gem og fortsæt' }).tap();
    await page.getByRole('heading', { name: 'Mine unge' }).waitFor();
    return page;
}

test('all who wait are asked in one sitting, and answers take them out of the pool or back into it', async () => {
    const page = await here.signedIn('coordinator', desk);
    await page.goto(all);
    await press(page, 'checkbox', /^Hold fast/, 'Space');
    await page.locator('summary', { hasText: 'Hvor meget hver ting tæller' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('De bor i nærheden af hinanden').focus();
    await page.keyboard.type('0');
    await press(page, 'button', 'Regn igen med dine kryds');
    await page.getByRole('heading', { name: '9 af 9 får en mentor' }).waitFor();
    const proposed = await pairs(page);
    await press(page, 'button', 'Spørg alle på listen');
    await page.getByText('Forslaget er lavet.').waitFor();
    const waiting = page.getByRole('region', { name: 'Venter på svar' });
    assert.equal(await waiting.getByRole('listitem').count(), 9);
    await sound(page);
    await page.goto(all);
    await page.getByText('9 unge er allerede foreslået en mentor.').waitFor();

    await page.goto('/middelfart/middelfart/forslag');
    await press(page, 'link', proposed[0]);
    await page.getByRole('heading', { level: 1, name: proposed[0] }).waitFor();
    const address = page.url().split('?')[0];
    const [young, mentor] = proposed[0].split(' og ');
    const mobile = await phoneOf(page, mentor);
    await mobile.getByRole('heading', { name: 'Der er måske en ung til dig' }).waitFor();
    assert.ok(!(await mobile.textContent('main')).includes(young), 'no names before all have said yes');
    await sound(mobile);
    await picture(mobile, 'eget-forslag');
    assert.ok(await fits(mobile));
    await mobile.getByRole('button', { name: 'Svar' }).tap();
    await mobile.getByRole('alert').getByText('Vælg ja, nej').waitFor();
    await mobile.getByRole('radio', { name: 'Ja' }).check({ force: true });
    await mobile.getByRole('button', { name: 'Svar' }).tap();
    await mobile.getByText('Tak for dit svar.').waitFor();

    await page.goto(address);
    await page.getByText('Ja, svaret den').waitFor();
    for (const party of await page.getByRole('group', { name: 'Hvad siger de?' }).count() > 2 ? [young, 'Forældrene'] : [young]) {
        await page.getByRole('form', { name: party }).getByRole('radio', { name: 'Ja' }).focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Enter');
        await page.getByText('Svaret er skrevet ned.').waitFor();
    }
    await page.getByRole('heading', { name: 'Det første møde' }).waitFor();
    await page.getByLabel('Klokken').fill('i aften');
    await page.getByLabel('Hvornår?').fill(await page.getByLabel('Hvornår?').getAttribute('min'));
    await press(page, 'button', 'Gem mødet');
    await page.getByRole('alert').getByText('Vi kan ikke læse klokkeslættet.').waitFor();
    await page.getByLabel('Klokken').fill('16.30');
    await page.getByLabel('Hvor?').fill('Biblioteket');
    await press(page, 'button', 'Gem mødet');
    await page.getByText('kl. 16.30, Biblioteket').first().waitFor();
    await sound(page);
    await picture(page, 'forslag');
    await mobile.reload();
    await mobile.getByRole('heading', { name: `Alle har sagt ja: ${young}` }).waitFor();
    await mobile.getByText('Biblioteket').waitFor();

    await page.goto('/middelfart/middelfart/forslag');
    await press(page, 'link', proposed[1]);
    const other = proposed[1].split(' og ')[0];
    await page.getByRole('form', { name: other }).getByRole('radio', { name: 'Nej' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Takket nej.').waitFor();
    await page.goto(all);
    await page.getByText('8 unge er allerede foreslået en mentor.').waitFor();
    const [again] = await pairs(page);
    assert.ok(again.startsWith(`${other} og `));
    assert.notEqual(again, proposed[1]);
    await page.getByRole('heading', { name: 'Har sagt nej' }).waitFor();
    assert.ok(await fits(page));
});

test('the page for young people is open to everybody', async () => {
    const page = await here.visitor(phone);
    await page.goto('/middelfart/saadan-finder-vi-en-mentor');
    await page.getByRole('heading', { name: 'Sådan finder vi en mentor til dig' }).waitFor();
    assert.ok(await fits(page));
    await sound(page);
    await picture(page, 'metoden');
});
