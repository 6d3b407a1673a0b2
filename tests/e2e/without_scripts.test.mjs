// A coordinator's browser without scripts: the core of the work goes all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, withoutScripts } from './support/browser.mjs';
import { closeMatch, makeMatch } from './support/coordinator.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

test('in, a match made, agreed anew, paused, taken up and closed, and out', async () => {
    const page = await here.signedIn('coordinator', withoutScripts(desk));
    await makeMatch(page, 'Bjørn Stenbæk');
    await page.getByRole('heading', { name: /^Bjørn Stenbæk og / }).waitFor();
    await page.getByRole('radio', { name: 'En anden aftale' }).check({ force: true });
    await page.getByLabel(/^Dage mellem møderne/).fill('ti');
    await page.getByRole('button', { name: 'Gem aftalen' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(/^Dage mellem møderne/).fill('10');
    await page.getByRole('button', { name: 'Gem aftalen' }).click();
    await page.getByText('Den nye aftale er gemt').waitFor();
    await page.getByRole('button', { name: 'Sæt på pause' }).click();
    await page.getByRole('button', { name: 'Genoptag' }).click();
    await page.getByRole('button', { name: 'Sæt på pause' }).waitFor();
    await closeMatch(page, 'Ønskede selv at stoppe');

    await page.goto('/middelfart/middelfart/idag?vis=waiting_young_people');
    assert.equal(await page.getByRole('link', { name: /^Find en mentor ?: Bjørn Stenbæk$/ }).count(), 1);
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
});
