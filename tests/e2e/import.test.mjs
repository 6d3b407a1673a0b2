// A new organisation's first hour: the coordinator's spreadsheets come in by the page, the figures come out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, download, fillIn, flaws, sound, tiles } from './support/browser.mjs';
import { demoFigures, figures } from './support/coordinator.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const login = { email: 'ny.koordinator@eksempel.example', password: 'bakke kaffe regnbue tog' };
async function newOrganisation(command) {
    await command(['org', 'create', 'nyby', '--name', 'Mentorkorps Nyby', '--programme', 'middelfart']);
    await command(['user', 'add', '--org', 'nyby', '--login', login.email, '--name', 'Ny Koordinator',
        '--role', 'coordinator', '--password-stdin'], `${login.password}\n`);
}

let page;
const here = stage({ worlds: [], prepare: newOrganisation }, async () => {
    page = await here.visitor(desk);
    await page.goto('/nyby');
    await fillIn(page, login);
    await page.getByRole('button', { name: 'Log ud' }).waitFor();
});

const demo = (name) => new URL(`../../demo/${name}`, import.meta.url).pathname;
const sheetOf = (text) => ({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/// Sends a spreadsheet; shows what will happen.
async function send(kind, file) {
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.getByRole('radio', { name: kind, exact: true }).check({ force: true });
    await page.getByLabel('Regneark', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
}

async function take() {
    await page.getByRole('button', { name: /^Læs .* ind$/ }).click();
    await page.getByRole('heading', { name: /læst ind$/ }).waitFor();
}

test('what can be seen before there is anything says what to do', async () => {
    await page.getByRole('heading', { name: 'I dag', level: 1 }).waitFor();
    assert.deepEqual(await flaws(page), []);
    await page.getByRole('link', { name: 'Mentorer', exact: true }).click();
    await page.getByText('læs et regneark ind under Import').waitFor();
    await page.getByRole('link', { name: 'Statistik', exact: true }).click();
    assert.deepEqual((await figures(page)).mentors[0], ['Mentorer', 0]);
    assert.deepEqual(await flaws(page), []);
});

test('the four spreadsheets come in, each seen through first, and the figures are right', async () => {
    for (const kind of ['Mentorer', 'Unge', 'Match', 'Kontakter']) {
        const file = kind.toLowerCase();
        await send(kind, demo(`middelfart/${file}.csv`));
        const before = await tiles(page);
        assert.equal(before.afviste, 0, file);
        assert.equal(before.nye, before['rækker læst'], file);
        await sound(page);
        if (file === 'mentorer') await picture(page, 'import-se-igennem');
        await take();
        assert.deepEqual(await tiles(page), before);
    }
    await page.goto('/nyby/middelfart/statistik?dato=2011-11-30');
    assert.deepEqual(await figures(page), demoFigures);
});

test('the same spreadsheet once more changes nothing', async () => {
    await send('Mentorer', demo('middelfart/mentorer.csv'));
    const { 'rækker læst': read, 'uden ændring': unchanged } = await tiles(page);
    assert.equal(unchanged, read);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.getByRole('heading', { name: 'Læs et regneark ind' }).waitFor();
});

test('rows that cannot be read come back as a spreadsheet; the rest is taken, and taken back', async () => {
    await send('Mentorer', demo('fejl/mentorer-datoer.csv'));
    assert.equal((await tiles(page)).afviste, 5);
    const refused = page.getByRole('region', { name: 'Rækker, der ikke kan læses' });
    await refused.getByText('31-02-1961').waitFor();
    assert.ok((await refused.boundingBox()).y < 600, 'what is wrong is seen at once');
    await picture(page, 'import-fejl');
    await sound(page);
    await take();
    await sound(page);
    const { text: returned } = await download(page, 'Hent rækkerne');
    assert.match(returned.split('\n')[0], /;fejl\r?$/);
    assert.equal(returned.trim().split('\n').length, 1 + 5);

    const found = async () => {
        const list = await page.request.get('/nyby/middelfart/mentorer?q=Datosen');
        return (await list.text()).includes('Rigtig Datosen');
    };
    assert.equal(await found(), true);
    await page.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByText('Indlæsningen er trukket tilbage').waitFor();
    assert.equal(await found(), false);
});

test('a column that nobody knows is chosen by hand', async () => {
    await send('Mentorer', sheetOf('Hvem;Kæledyr\nGerda Prøvesen;kat\n'));
    await page.getByText('Kæledyr').first().waitFor();
    await sound(page);
    await page.getByLabel('Hvem').selectOption('navn');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Disse kolonner bliver ikke læst: Kæledyr').waitFor();
    await take();
    assert.equal((await tiles(page)).nye, 1);
});

test('what is no spreadsheet is refused in words, and nothing is stored', async () => {
    await send('Unge', { name: 'billede.xlsx', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\0', 'latin1') });
    await page.getByRole('alert').waitFor();
    await sound(page);
});
