// The other roles at their desks: a leader, a caseworker, an administrator.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, phone, sound } from './support/browser.mjs';
import { demoFigures, figures, sheet } from './support/coordinator.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const peoplesPages = ['/middelfart/middelfart/idag', '/middelfart/middelfart/unge', '/middelfart/middelfart/mentorer',
    '/middelfart/middelfart/statistik/sex/female', '/middelfart/personer/1', '/middelfart/match/1',
    '/middelfart/middelfart/moeder', '/middelfart/middelfart/moeder/erfa'];

async function seesNoPeople(page) {
    for (const address of peoplesPages) assert.equal((await page.request.get(address)).status(), 404, address);
}

test('a leader sees every figure and not one name', async () => {
    const page = await here.signedIn('leader');
    await page.getByRole('heading', { name: 'Mentorkorps og matchninger' }).waitFor();
    assert.deepEqual(await figures(page), demoFigures);
    const links = await page.getByRole('main').getByRole('link').allTextContents();
    assert.deepEqual(links.map((each) => each.trim()), ['Sådan overholdes reglerne', 'Hent som CSV']);
    await page.getByRole('link', { name: 'Sådan overholdes reglerne' }).click();
    await page.getByRole('heading', { name: 'Sådan overholdes reglerne' }).waitFor();
    assert.deepEqual(await page.getByRole('main').getByRole('link').allTextContents(), ['Statistik']);
    await seesNoPeople(page);
});

test('a caseworker sees the young people that she has referred, and no more of them than how it goes', async () => {
    const page = await here.signedIn('caseworker');
    const shown = await page.getByRole('main').getByRole('rowheader').allTextContents();
    const referred = sheet('unge.csv', ';', 'windows-1252').filter((row) => row['henvist af'] === 'Birgitte Lynggaard');
    assert.deepEqual(shown.toSorted(), referred.map((row) => row.navn).toSorted());
    const links = await page.getByRole('main').getByRole('link').allTextContents();
    assert.deepEqual(links, ['Henvis en ung til Mentorkorps Middelfart']);
    await seesNoPeople(page);
});

const shownPassword = (page) => page.getByRole('status').locator('strong').textContent();

async function canSignIn(login) {
    const page = await here.visitor();
    await page.goto('/middelfart/login');
    await fillIn(page, login);
    await page.getByRole('button', { name: 'Log ud' }).or(page.getByRole('alert')).waitFor();
    return { page, is: await page.getByRole('button', { name: 'Log ud' }).isVisible() };
}

test('an administrator lets somebody in, gives a new password and closes the login', async () => {
    const page = await here.signedIn('administrator');
    const email = 'ny.koordinator@eksempel.example';
    await page.getByLabel('Navn').fill('Ny Koordinator');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Rolle').selectOption({ label: 'Koordinator' });
    await page.getByRole('button', { name: 'Opret' }).click();
    await page.getByText(`Adgangskode til ${email}`).waitFor();
    const first = await shownPassword(page);
    const newcomer = await canSignIn({ email, password: first });
    assert.equal(newcomer.is, true);

    await page.getByRole('button', { name: 'Ny adgangskode til Ny Koordinator' }).click();
    await page.getByText(`Adgangskode til ${email}`).waitFor();
    const second = await shownPassword(page);
    assert.notEqual(second, first);
    await newcomer.page.reload();
    await newcomer.page.getByRole('heading', { name: 'Log ind' }).waitFor();
    assert.equal((await canSignIn({ email, password: first })).is, false);
    assert.equal((await canSignIn({ email, password: second })).is, true);

    await page.getByRole('button', { name: 'Luk login for Ny Koordinator' }).click();
    await page.getByText('Login er lukket').waitFor();
    assert.equal((await canSignIn({ email, password: second })).is, false);
    await seesNoPeople(page);
});

test('who has forgotten nothing changes the password, and a weak one is refused', async () => {
    const page = await here.signedIn('leader');
    const old = here.program.logins.middelfart.leader;
    await page.getByRole('link', { name: 'Torben Åkjær' }).click();
    const change = async (now, next) => {
        await page.getByLabel('Nuværende adgangskode').fill(now);
        await page.getByLabel('Ny adgangskode').fill(next);
        await page.getByRole('button', { name: 'Skift adgangskode' }).click();
    };
    await change('noget helt andet', 'bakke kaffe regnbue tog');
    await page.getByRole('alert').waitFor();
    await change(old.password, 'adgangskode123');
    await page.getByRole('alert').waitFor();
    await change(old.password, 'bakke kaffe regnbue tog');
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
    await fillIn(page, { email: old.email, password: 'bakke kaffe regnbue tog' });
    await page.getByRole('heading', { name: 'Mentorkorps og matchninger' }).waitFor();
    here.program.logins.middelfart.leader.password = 'bakke kaffe regnbue tog';
});

test('an administrator sees what another rule would change, and lets it hold', async () => {
    const page = await here.signedIn('administrator', phone);
    await page.goto('/middelfart/middelfart/regler');
    await page.getByRole('link', { name: 'Tilpas' }).tap();
    await page.getByRole('heading', { name: 'Tilpas reglerne' }).waitFor();
    await sound(page);
    const file = await (await page.request.get('/middelfart/middelfart/regler/fil')).text();
    const send = async (text) => {
        await page.getByLabel('Den rettede fil')
            .setInputFiles({ name: 'ny.toml', mimeType: 'text/plain', buffer: Buffer.from(text) });
        await page.getByRole('region', { name: 'Hele filen' }).getByRole('button', { name: 'Se, hvad' }).tap();
    };
    await send(file.replace('days_max = 14', 'days_max = "ti"'));
    await page.getByText(/Linje \d+: »days_max« skal være et helt tal\./).waitFor();
    await sound(page);

    await send(file.replace('days_max = 14', 'days_max = 10'));
    await page.getByRole('heading', { name: 'Se ændringerne igennem' }).waitFor();
    await page.getByText('Advarsel: Der går højst 10 dage').waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Udgiv' }).tap();
    await page.getByRole('alert').getByText('Skriv hvorfor').waitFor();
    await sound(page);
    await page.getByLabel('Hvorfor?').fill('Styregruppens møde');
    await page.getByRole('button', { name: 'Udgiv' }).tap();
    await page.getByRole('status').filter({ hasText: 'Reglerne er udgivet.' }).waitFor();
    await page.getByText('Der går højst 10 dage').waitFor();
    await page.getByRole('link', { name: 'Tilpas' }).tap();
    await page.getByRole('cell', { name: 'Styregruppens møde' }).waitFor();
    await seesNoPeople(page);
});
