"""The program as it is installed, for what runs it from outside: its commands, its server, and people's browsers."""

import http.client
import os
import pathlib
import re
import signal
import subprocess
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "bakke kaffe regnbue tog"
BINARY = pathlib.Path(os.environ.get("MENTORKORPS", ROOT / "build/release/mentorkorps"))


class Installation:
    """A data folder, or a PostgreSQL database with the key file in the folder."""

    def __init__(self, folder, database=None):
        self.binary = BINARY
        self.folder = pathlib.Path(folder)
        self.place = ["--data", str(self.folder)]
        if database:
            self.place += ["--database", database, "--key-file", str(self.folder / "key")]

    def sqlite_file(self, org):
        return self.folder / "organisations" / f"{org}.sqlite"

    def run(self, *words, typed=None, **options):
        """A command, as its answer; never an exception, whatever it answers."""
        return subprocess.run([self.binary, *map(str, words), *self.place], input=typed, capture_output=True, text=True,
                              stdin=None if typed is not None else subprocess.DEVNULL, **options)

    def done(self, *words, typed=None):
        """What a command printed; it must succeed."""
        answer = self.run(*words, typed=typed)
        if answer.returncode != 0:
            said = answer.stdout + answer.stderr
            raise AssertionError(f"{' '.join(map(str, words))} answered {answer.returncode}: {said}")
        return answer.stdout

    def add_user(self, org, login, role, **more):
        """Makes an account, and returns its password: one that lasts, since nobody is asked to choose another."""
        words = [word for name, value in more.items() for word in (f"--{name}", value)]
        self.done("user", "add", "--org", org, "--login", login, "--role", role, "--password-stdin", *words,
                  typed=PASSWORD + "\n")
        return PASSWORD

    def serve(self, metrics_port=0):
        return Server(self, metrics_port)


class Server:
    """A running server. `wait` says when it is ready; leaving the block stops it in good order."""

    def __init__(self, installation, metrics_port=0):
        words = ["serve", "--port", "0", "--metrics-port", str(metrics_port)]
        words = [installation.binary, *words, *installation.place]
        self.process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
        self.port = None
        self.reader = None  # of the rest of its log, so that it never has to wait

    def wait(self):
        """Until it is ready; an AssertionError with what it said when it ended instead."""
        said = []
        for line in self.process.stderr:
            if ready := re.search(r"event=ready .*port=(\d+)", line):
                self.port = int(ready[1])
                self.reader = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
                return self
            said.append(line)
        raise AssertionError(f"the server ended with {self.process.wait()}: {''.join(said)}")

    def kill(self):
        self.process.kill()
        self.leave()

    def leave(self):
        code = self.process.wait(timeout=30)
        if self.reader:
            self.reader.wait()
        self.process.stderr.close()
        return code

    def __enter__(self):
        return self.wait()

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.leave()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.location = response.getheader("Location")
        self.cookies = [value.split(";")[0] for value in response.msg.get_all("Set-Cookie") or []]
        self.text = response.read().decode()

    def hidden(self, name):
        """The value of a hidden field of a form."""
        return re.search(rf'name="{name}" value="([^"]*)"', self.text)[1]


class Browser:
    """One person's browser: keeps cookies, and one connection to a server that may be another one later."""

    def __init__(self, org):
        self.org = org
        self.cookies = {}
        self.csrf = None
        self.connection = None

    def meet(self, port):
        self.leave()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        return self

    def leave(self):
        if self.connection:
            self.connection.close()

    def ask(self, verb, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(verb, f"/{self.org}{path}", body, headers)
        answer = Answer(self.connection.getresponse())
        self.cookies.update(cookie.split("=", 1) for cookie in answer.cookies)
        return answer

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode({"csrf": self.csrf, **fields}))

    def sign_in(self, login, password, then="/login"):
        """Signs in through the form, and reads the secret that every form must carry from the page `then`."""
        self.csrf = self.get("/login").hidden("csrf")
        answer = self.post("/login", {"email": login, "password": password})
        if answer.status != 303:
            raise AssertionError(f"{login} could not sign in: {answer.status}")
        self.csrf = self.get(then).hidden("csrf")
        return self
