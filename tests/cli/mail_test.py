import contextlib
import email
import email.policy
import json
import subprocess
import unittest
from pathlib import Path

from engines import SqliteTest, on_both_engines
from program import PROGRAM

SUBJECT = "Åse og Søren venter på svar fra dig – kig ind på Mentorkorps i løbet af ugen, når det passer"
BODY = "Kære Åse\n\n.en linje med punktum foran\n" + "æøå " * 60 + "\nHilsen korpset\n"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


class MailServer:
    def __init__(self, process):
        self.process = process
        self.port = int(process.stdout.readline())
        self.options = ["--smtp", f"smtp://localhost:{self.port}", "--mail-from", "korps@example.dk"]

    def next(self):
        return json.loads(self.process.stdout.readline())

    def taken(self):
        """Ends it; the mails that nobody has read yet."""
        self.process.terminate()
        return [json.loads(line) for line in self.process.stdout.read().splitlines()]


@contextlib.contextmanager
def mail_server(**wanted):
    script = Path(__file__).with_name("mail_server.mjs")
    with subprocess.Popen(["node", script, json.dumps(wanted)], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield MailServer(process)
        finally:
            process.kill()


class PostingMail:
    def setUp(self):
        super().setUp()
        self.make_organisation()

    def post(self, subject="Hej", body="Hej med dig", count=1):
        for _ in range(count):
            self.edit("nordby", "INSERT INTO outbox (recipient, subject, body, created_at, due_at) VALUES "
                                f"('aase@example.dk', {quoted(subject)}, {quoted(body)}, 1700000000000000, 0)")

    def send(self, *options, code=0):
        ended = self.run_program("jobs", "run", "send-mail", *options)
        self.assertEqual(ended.code, code, ended.err)
        self.assertNotIn("aase", ended.out + ended.err)
        return ended.out

    def assert_sent(self, *options, sent=0, failed=0):
        self.assertEqual(self.send(*options), f"nordby\tsend-mail\tmails sent {sent}, failed {failed}\n")

    def assert_nothing_due(self, *options):
        self.assertEqual(self.send("--as-of", "2999-01-01", *options), "")


class Outbox(PostingMail):
    def test_two_senders_at_once_send_each_mail_once(self):
        self.post(count=20)
        with mail_server() as server:
            words = [PROGRAM, "jobs", "run", "send-mail", "--smtp-plain", *server.options, *self.place()]
            senders = [subprocess.Popen(words, stdout=subprocess.DEVNULL, cwd=self.folder) for _ in range(2)]
            self.assertEqual([sender.wait(60) for sender in senders], [0, 0])
            ids = [email.message_from_string(mail["text"])["Message-ID"] for mail in server.taken()]
        self.assertEqual(len(ids), 20)
        self.assertEqual(len(set(ids)), 20)

    def test_a_server_sends_what_waits_when_it_begins(self):
        self.post()
        with mail_server() as server, self.serving("--smtp-plain", *server.options) as served:
            self.assertEqual(server.next()["to"], ["aase@example.dk"])
            line = served.wait_for('"job done" job=send-mail')
            self.assertIn('done="mails sent 1, failed 0"', line)
            self.assertNotIn("aase", "".join(served.log))

    def test_without_a_mail_server_mails_become_files(self):
        self.post(SUBJECT, BODY)
        self.assert_sent(sent=1)
        [file] = (self.data / "outbox").iterdir()
        mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        self.assertEqual(mail["Subject"], SUBJECT)
        self.assertEqual(mail.get_content().replace("\r\n", "\n"), BODY)
        self.assertNotIn("aase", file.name)


OnSqlite, OnPostgres = on_both_engines(Outbox)


class Smtp(PostingMail, SqliteTest):
    def certificate(self):
        key, cert = str(self.folder / "mail.key"), str(self.folder / "mail.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        return key, cert

    def password_file(self, password):
        path = self.folder / "password"
        path.write_text(password + "\n")
        return str(path)

    def test_a_mail_arrives_whole_over_tls_and_signed_in(self):
        key, cert = self.certificate()
        self.post(SUBJECT, BODY)
        with mail_server(key=key, cert=cert, user="korps", password="hemmelig") as server:
            self.assert_sent("--smtp-ca-file", cert, "--smtp-user", "korps", "--smtp-password-file",
                             self.password_file("hemmelig"), *server.options, sent=1)
            self.assert_nothing_due(*server.options)
            [taken] = server.taken()
        self.assertEqual((taken["from"], taken["to"], taken["secure"], taken["user"]),
                         ("korps@example.dk", ["aase@example.dk"], True, "korps"))
        mail = email.message_from_string(taken["text"], policy=email.policy.default)
        self.assertEqual(mail["Subject"], SUBJECT)
        self.assertEqual(mail.get_content().replace("\r\n", "\n"), BODY)
        self.assertEqual((mail["From"], mail["To"]), ("korps@example.dk", "aase@example.dk"))
        self.assertEqual(mail["Date"], "Tue, 14 Nov 2023 22:13:20 +0000")
        self.assertEqual(mail["Message-ID"], "<nordby-1-1700000000000000@example.dk>")
        self.assertEqual(mail["Auto-Submitted"], "auto-generated")

    def test_no_mail_goes_to_a_server_without_tls_unless_allowed(self):
        self.post()
        with mail_server() as server:
            self.assert_sent(*server.options, failed=1)
            self.assert_sent("--as-of", "2999-01-01", "--smtp-plain", *server.options, sent=1)
            self.assertEqual(len(server.taken()), 1)

    def test_no_mail_goes_to_a_server_that_cannot_prove_who_it_is(self):
        key, cert = self.certificate()
        self.post()
        with mail_server(key=key, cert=cert) as server:
            self.assert_sent(*server.options, failed=1)
            self.assertEqual(server.taken(), [])

    def test_a_wrong_password_keeps_the_mail_for_later(self):
        key, cert = self.certificate()
        self.post()
        with mail_server(key=key, cert=cert, user="korps", password="hemmelig") as server:
            sign_in = ["--smtp-ca-file", cert, "--smtp-user", "korps", *server.options, "--smtp-password-file"]
            self.assert_sent(*sign_in, self.password_file("forkert"), failed=1)
            self.assert_sent("--as-of", "2999-01-01", *sign_in, self.password_file("hemmelig"), sent=1)

    def test_a_recipient_refused_for_good_is_not_tried_again(self):
        self.post()
        with mail_server(answer=550) as server:
            self.assert_sent("--smtp-plain", *server.options, failed=1)
            self.assert_nothing_due("--smtp-plain", *server.options)

    def test_a_recipient_refused_for_now_is_tried_again_later(self):
        self.post()
        with mail_server(answer=451) as server:
            self.assert_sent("--smtp-plain", *server.options, failed=1)
            self.assertEqual(self.send("--smtp-plain", *server.options), "")
        with mail_server() as server:
            self.assert_sent("--as-of", "2999-01-01", "--smtp-plain", *server.options, sent=1)
            self.assertEqual(len(server.taken()), 1)

    def test_what_the_server_took_without_a_word_is_never_sent_twice(self):
        self.post()
        with mail_server(answer="hang up") as server:
            self.assert_sent("--smtp-plain", *server.options, failed=1)
            self.assert_nothing_due("--smtp-plain", *server.options)
            self.assertEqual(len(server.taken()), 1)

    def test_a_mail_server_that_is_not_there_keeps_the_mail_for_later(self):
        self.post()
        self.assert_sent("--smtp", "smtp://127.0.0.1:9", failed=1)
        self.assert_sent("--as-of", "2999-01-01", sent=1)

    def test_a_password_file_that_is_not_there_is_told(self):
        self.refused("jobs", "run", "send-mail", "--smtp", "smtp://localhost", "--smtp-password-file", "nowhere",
                     because="--smtp-password-file: cannot read nowhere")


if __name__ == "__main__":
    unittest.main()
