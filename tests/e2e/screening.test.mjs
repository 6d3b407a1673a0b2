// A coordinator gets to know a mentor, on a phone: a step, what it puts in place, and what was decided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['bbbs'] });

const looks = (how) => async (page) => {
    if (how) return;
    assert.ok(await fits(page), page.url());
    await sound(page);
};

async function newMentor(page, name, mail) {
    await page.goto('/bbbs/bbbs/mentorer/ny');
    await page.getByLabel('Navn', { exact: true }).fill(name);
    await page.getByLabel('E-mail').fill(mail);
    await page.getByRole('button', { name: 'Opret' }).tap();
    await page.getByText('Personen er oprettet.').waitFor();
    await page.getByRole('link', { name: 'Screening', exact: true }).tap();
    await page.getByRole('heading', { name: `Screening af ${name}` }).waitFor();
}

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]]) {
    test(`from a talk and a visit to an approved mentor${how}`, async () => {
        const look = looks(how);
        const page = await here.signedIn('coordinator', kind, 'bbbs');
        await newMentor(page, how ? 'Rie Uden' : 'Rie Holst', how ? 'uden@skovby.example' : 'rie@skovby.example');
        await page.getByText('Ingen har skrevet noget endnu.').waitFor();
        await look(page);

        await page.getByRole('link', { name: 'Samtale med mentoren' }).tap();
        await page.getByLabel('Hvorfor vil mentoren være det?').fill('Har selv haft en mentor.');
        await page.getByRole('button', { name: 'Gem' }).tap();
        await page.getByRole('alert').getByText('Vælg grøn, gul eller rød.').waitFor();
        await look(page);
        await page.getByLabel('Gul:').check({ force: true });
        await page.getByLabel('Hvorfor? (skal med').fill('Har travlt i foråret.');
        await page.getByRole('button', { name: 'Gem' }).tap();
        await page.getByText('Det er skrevet ned.').waitFor();
        await page.getByText('Har selv haft en mentor.').waitFor();
        await page.getByText(/^På plads/).first().waitFor();
        await look(page);

        await page.getByRole('link', { name: 'Besøg i mentorens hjem' }).tap();
        await page.getByLabel('Hvad så I ellers?').fill('Et klaver.');
        await page.getByLabel('Grøn:').check({ force: true });
        await page.getByRole('button', { name: 'Gem' }).tap();
        await page.getByRole('alert').getByText('Et besøg i hjemmet er I to om.').waitFor();
        await look(page);
        await page.getByLabel('Og hvem mere?').fill('Ulla Bro');
        await page.getByRole('button', { name: 'Gem' }).tap();
        await page.getByText('og Ulla Bro').waitFor();

        await page.getByLabel('Godkendt, og klar til et match').check({ force: true });
        await page.getByRole('button', { name: 'Gem beslutningen' }).tap();
        await page.getByText('Status er gemt.').waitFor();
        await page.getByRole('heading', { name: 'Beslutning' }).waitFor();
        assert.equal(await page.getByRole('button', { name: 'Gem beslutningen' }).count(), 0);
        await look(page);
    });

    test(`to a letter that says no${how}`, async () => {
        const look = looks(how);
        const page = await here.signedIn('coordinator', kind, 'bbbs');
        await newMentor(page, how ? 'Per Uden' : 'Per Bro', how ? 'per-uden@skovby.example' : 'per@skovby.example');
        await page.getByLabel('Afvist').check({ force: true });
        await page.getByLabel('Hvorfor?').fill('Vil bestemme.');
        await page.getByLabel('Ja, men først fra en dag').check({ force: true });
        await page.getByRole('button', { name: 'Gem beslutningen' }).tap();
        await page.getByRole('alert').getByText('Skriv den dag, mentoren må søge igen fra').waitFor();
        await look(page);
        await page.getByLabel('Fra hvilken dag må mentoren søge igen?').fill('2099-03-01');
        await page.getByRole('button', { name: 'Gem beslutningen' }).tap();
        await page.getByRole('heading', { name: /^Brevet til/ }).waitFor();
        assert.match(await page.getByLabel('Brevet').inputValue(), /igen fra den 01-03-2099/);
        await look(page);
        await page.getByRole('button', { name: 'Afvis, og send brevet' }).tap();
        await page.getByText('Afslaget er skrevet ned, og brevet er på vej.').waitFor();
        await page.getByText('Ja, fra den 1. marts 2099').waitFor();
        await look(page);
    });
}

const answerIn = async (page) => {
    await page.getByLabel('Hvor kender I hinanden fra?').fill('Kor');
    await page.getByLabel('Hvor længe har I kendt hinanden?').fill('Ti år');
    await page.getByLabel('Ja, men der er noget, I skal vide').check({ force: true });
};

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a referee answers by the link in the mail, once${how}`, async () => {
        const look = looks(how);
        const coordinator = await here.signedIn('coordinator', kind, 'bbbs');
        const [name, mail] = how ? ['Else Uden', 'bo-uden@kvist.example'] : ['Else Munk', 'bo@kvist.example'];
        await newMentor(coordinator, name, how ? 'else-uden@skovby.example' : 'else@skovby.example');
        await coordinator.getByLabel('Navn', { exact: true }).fill('Bo Kvist');
        await coordinator.getByLabel('Mail', { exact: true }).fill(mail);
        await coordinator.getByRole('button', { name: 'Send mailen' }).tap();
        await coordinator.getByText('Mailen er på vej.').waitFor();
        await coordinator.getByText('Venter på svar').waitFor();
        await look(coordinator);
        const story = coordinator.url().split('?')[0];

        await here.program.command(['jobs', 'run', 'send-mail']);
        const letter = (await here.program.mails()).find((each) => each.includes(`To: ${mail}`));
        assert.ok(letter && !letter.includes('Else'), letter);
        const [link] = /http:\S+\/bbbs\/reference\/\w+/.exec(letter);
        const referee = await here.visitor(kind);
        await referee.goto(link);
        await referee.getByRole('heading', { name: `Vil du fortælle om ${name}?` }).waitFor();
        await look(referee);
        await answerIn(referee);
        await referee.getByLabel('Nej', { exact: true }).last().check({ force: true });
        await referee.getByRole('button', { name: 'Send svaret' }).tap();
        await referee.getByRole('alert').getByText('Skriv kort hvorfor').waitFor();
        await look(referee);
        await referee.getByLabel('Er der noget, vi skal vide?').fill('Kommer sent.');
        await referee.getByRole('button', { name: 'Send svaret' }).tap();
        await referee.getByRole('heading', { name: 'Tak for dit svar' }).waitFor();
        await look(referee);
        assert.equal((await referee.goto(link)).status(), 410);
        await referee.getByRole('heading', { name: 'Der er svaret' }).waitFor();
        await look(referee);

        await coordinator.goto(story);
        await coordinator.getByText('Kommer sent.').waitFor();
        await coordinator.getByText('Har svaret', { exact: true }).waitFor();
        await look(coordinator);
        await coordinator.getByLabel('Navn', { exact: true }).fill('Lis Kvist');
        await coordinator.getByLabel('Mail', { exact: true }).fill(`lis-${mail}`);
        await coordinator.getByRole('button', { name: 'Send mailen' }).tap();
        await coordinator.getByRole('button', { name: /^Træk tilbage.*Lis Kvist/ }).tap();
        await coordinator.getByText('Linket virker ikke mere').waitFor();
        await look(coordinator);
    });
