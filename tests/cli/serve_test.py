import signal
import socket
import unittest

from engines import on_both_engines
from program import ProgramTest, free_port


class Serve:
    def setUp(self):
        super().setUp()
        self.make_organisation()

    def test_pages_health_and_figures_have_their_own_ports(self):
        with self.serving() as served:
            status, page = served.get("/nordby/login")
            self.assertEqual(status, 200)
            self.assertIn("Mentorkorps Nordby", page)
            self.assertEqual(served.get("/sydby/login")[0], 404)
            self.assertEqual(served.get("/metrics")[0], 404)
            self.assertEqual(served.get("/healthz", served.metrics_port), (200, "ok\n"))
            self.assertEqual(served.get("/readyz", served.metrics_port), (200, "ready\n"))
            status, figures = served.get("/metrics", served.metrics_port)
            self.assertEqual(status, 200)
            self.assertIn('mentorkorps_http_requests_total{route="/{org}/login",status="2xx"} 1', figures)
            self.assertNotIn("nordby", figures)
            self.assertEqual(served.get("/nordby/login", served.metrics_port)[0], 404)

    def test_a_database_that_is_lost_is_told_and_the_program_lives(self):
        with self.serving() as served:
            with self.lost():
                status, why = served.get("/readyz", served.metrics_port)
                self.assertEqual(status, 503)
                self.assertRegex(why, self.lost_because)
                self.assertEqual(served.get("/healthz", served.metrics_port), (200, "ok\n"))
            self.assertEqual(served.get("/readyz", served.metrics_port), (200, "ready\n"))
            self.assertEqual(served.get("/nordby/login")[0], 200)

    def test_an_organisation_made_meanwhile_is_there(self):
        with self.serving() as served:
            self.make_organisation("sydby", "Mentorkorps Sydby")
            self.assertEqual(served.get("/sydby/login")[0], 200)

    def test_it_stops_when_it_is_asked_to(self):
        for how in signal.SIGTERM, signal.SIGINT:
            with self.serving() as served:
                self.assertEqual(served.get("/nordby/login")[0], 200)
                rest, code = served.stop(how)
                self.assertEqual(code, 0)
                self.assertIn("event=stopped", rest)

    def test_it_stops_in_the_moment_when_its_jobs_are_due(self):
        for _ in range(5):
            with self.serving() as served:
                self.assertEqual(served.stop()[1], 0)

    def test_the_log_tells_no_ones_name(self):
        self.add_user("karen@example.dk")
        with self.serving() as served:
            served.get("/nordby/login?login=karen@example.dk")
            rest, _ = served.stop()
        log = "".join(served.log) + rest
        self.assertRegex(log, r"(?m)^time=\S+Z level=info event=answered method=GET path=/nordby/login status=200 "
                              r"ms=[\d.]+ request=\w+$")
        self.assertNotIn("karen", log)

    def test_tidying_is_done_once_a_night(self):
        with self.serving() as served:
            served.wait_for('"job done" job=tidy')
        ended = self.run_program("jobs", "run", "tidy", "--dry-run")
        self.assertEqual(ended.out, "nordby\ttidy\tsessions 0, failed sign-ins 0, spreadsheets 0, sent mails 0\n")


OnSqlite, OnPostgres = on_both_engines(Serve)


class CannotServe(ProgramTest):
    def test_where_there_is_nothing_yet(self):
        self.data.mkdir()
        self.refused("serve", because="there is no organisation yet: begin with mentorkorps org create")

    def test_on_a_port_that_is_taken(self):
        self.make_organisation()
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            for option, other in ("--port", "--metrics-port"), ("--metrics-port", "--port"):
                self.refused("serve", option, port, other, str(free_port()),
                             because=f"Port {port} on 127.0.0.1 is taken by another program")

    def test_at_an_address_that_is_none(self):
        self.make_organisation()
        self.refused("serve", "--address", "nowhere", because="not an IP address")
        self.refused("serve", "--port", "70000", because="70000 is no port")

    def test_with_a_key_that_does_not_fit(self):
        self.make_organisation()
        (self.data / "key").unlink()
        self.refused("serve", because="key file .* is missing")


if __name__ == "__main__":
    unittest.main()
