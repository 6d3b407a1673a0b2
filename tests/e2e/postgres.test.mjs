// The same program with everything in PostgreSQL: the figures of the demo, a match, and a meeting that is seen on it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from './support/browser.mjs';
import { demoFigures, figures, makeMatch } from './support/coordinator.mjs';
import { startPostgres } from './support/postgres.mjs';
import { stage } from './support/stage.mjs';

const here = stage(async () => {
    const database = await startPostgres();
    return { worlds: ['middelfart'], place: ['--database', database.url], stop: database.stop };
});

test('the figures are those of the demo', async () => {
    const page = await here.signedIn('leader');
    assert.deepEqual(await figures(page), demoFigures);
});

test('a match is made, and counted', async () => {
    const page = await here.signedIn('coordinator');
    await makeMatch(page, 'Kenneth Rønnebæk');
    await page.getByRole('link', { name: 'Statistik' }).click();
    assert.deepEqual((await figures(page)).matched, [['Er eller har været matchet', 115]]);
});

test('what a mentor writes is there for the coordinator', async () => {
    const mentor = await here.signedIn('mentor', phone);
    await mentor.getByRole('checkbox', { name: 'Natasja' }).check({ force: true });
    await mentor.getByLabel('Hvor længe?').selectOption({ label: '30 min' });
    await mentor.getByRole('button', { name: 'Gem' }).click();
    await mentor.getByText('Kontakten er gemt').waitFor();

    const page = await here.signedIn('coordinator');
    await page.goto('/middelfart/middelfart/unge?q=Natasja+Hald');
    await page.getByRole('link', { name: 'Natasja Hald' }).click();
    await page.getByRole('region', { name: 'Forløbet' }).getByText('30 min').first().waitFor();
});

test('the audit log is whole', async () => {
    const said = await here.program.command(['audit', 'verify', '--org', 'middelfart']);
    assert.match(said, /the audit log is whole, \d+ rows/);
});
