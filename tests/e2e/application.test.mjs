// Somebody reads the public page on a phone and applies; the coordinator takes them in, on a phone too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const open = '/middelfart/middelfart/bliv-mentor';
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });  // a form is not taken within four seconds

async function fill(page, name) {
    await page.getByLabel('Navn', { exact: true }).fill(name);
    await page.getByLabel('Mobil').fill('20 00 98 76');
    await page.getByLabel('Jeg er fyldt 18 år').check({ force: true });
}

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`from the public page to a mentor who has applied${how}`, async () => {
        const look = async (page, name) => {
            if (how) return;
            assert.ok(await fits(page), name);
            await sound(page);
        };
        const name = how ? 'Tilde Uden' : 'Tilde Med';
        const coordinator = await here.signedIn('coordinator', kind);
        const somebody = await here.visitor(kind);
        await somebody.goto(open);
        await somebody.getByText('Lige nu søger vi ikke nye mentorer.').waitFor();
        await look(somebody, 'bliv-mentor-lukket');

        await coordinator.goto('/middelfart/middelfart/mentorer');
        await coordinator.getByRole('link', { name: 'Nye mentorer' }).tap();
        await coordinator.getByRole('heading', { name: 'Nye mentorer', level: 1 }).waitFor();
        await look(coordinator, 'nye-mentorer');
        await coordinator.getByLabel('Navn').fill(`Runden${how}`);
        await coordinator.getByRole('button', { name: 'Begynd runden' }).tap();
        await coordinator.getByText('Runden er gemt.').waitFor();
        await look(coordinator, 'runde');
        const round = coordinator.url().split('?')[0];
        await coordinator.getByLabel('Dag', { exact: true }).fill('2099-12-03');
        await coordinator.getByLabel('Klokken').fill('19');
        await coordinator.getByRole('button', { name: 'Gem mødet' }).tap();
        if (!how) await coordinator.getByLabel('Sted').evaluate((each) => each.removeAttribute('required'));
        if (!how) await coordinator.getByRole('button', { name: 'Gem mødet' }).tap();
        if (!how) await coordinator.getByRole('alert').getByText('Sted: Skriv, hvor mødet er.').waitFor();
        await coordinator.getByLabel('Sted').fill('Biblioteket');
        await coordinator.getByRole('button', { name: 'Gem mødet' }).tap();
        await coordinator.getByText('Mødet er gemt.').waitFor();
        await look(coordinator, 'runde-med-moede');

        await somebody.goto(open);
        await somebody.getByText('Torsdag 3. december 2099 kl. 19.00, Biblioteket').waitFor();
        await look(somebody, 'bliv-mentor');
        await somebody.getByRole('link', { name: 'In English' }).tap();
        await somebody.getByRole('heading', { name: 'Would you like to be a mentor?' }).waitFor();
        await look(somebody, 'become-a-mentor');
        await somebody.getByRole('link', { name: 'På dansk' }).tap();
        await somebody.getByRole('heading', { name: 'Vil du være mentor?' }).waitFor();
        await pause(4500);
        await fill(somebody, name);
        await somebody.getByLabel('Et par ord om, hvorfor du har lyst').fill('Mit nummer er 010190-1234');
        await somebody.getByRole('button', { name: 'Send' }).tap();
        await somebody.getByRole('alert').getByText('Her står et tal, der ligner et CPR-nummer.').waitFor();
        await look(somebody, 'bliv-mentor-afvist');
        await somebody.getByLabel('Et par ord om, hvorfor du har lyst').fill('Jeg har tid.');
        await somebody.getByRole('button', { name: 'Send' }).tap();
        await somebody.getByRole('heading', { name: 'Tak', level: 1 }).waitFor();
        await look(somebody, 'tak');

        const late = await here.visitor(kind);
        await late.goto(open);  // and the same page opened once more
        await fill(late, 'For Sent');

        await coordinator.goto('/middelfart/middelfart/idag');
        await coordinator.getByRole('link', { name: /^1 ny ansøgning om at blive mentor/ }).tap();
        await coordinator.getByRole('link', { name: `Runden${how}`, exact: true }).tap();
        await coordinator.getByRole('link', { name }).tap();
        await coordinator.getByText('Jeg har tid.').waitFor();
        await look(coordinator, 'ansoegning');
        const application = coordinator.url();
        await coordinator.getByRole('button', { name: 'Optag som mentor' }).tap();
        if (how) {  // the phone number is that of the one who came first
            await coordinator.getByText('Er det en, I har i forvejen?').waitFor();
            await coordinator.getByLabel('Det er en anden: opret en ny').check({ force: true });
            await coordinator.getByRole('button', { name: 'Optag', exact: true }).tap();
        }
        await coordinator.getByText('Ansøgeren er optaget').waitFor();
        await coordinator.getByRole('heading', { name, level: 1 }).waitFor();
        await coordinator.goto(application);
        await coordinator.getByRole('link', { name: 'Se mentorens side' }).waitFor();

        await coordinator.goto(round);
        await coordinator.getByRole('button', { name: 'Luk runden' }).tap();
        await coordinator.getByText('Runden er lukket.').waitFor();
        await late.getByRole('button', { name: 'Send' }).tap();
        await late.getByRole('alert').getByText('Vi beklager').waitFor();
        await look(late, 'bliv-mentor-for-sent');
    });
