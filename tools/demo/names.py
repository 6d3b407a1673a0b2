"""Invented people: names, addresses that are not theirs, numbers nobody has, mail that goes nowhere."""

WOMEN_ELDER = """Aase Anne-Mette Bente Birthe Bodil Charlotte Dorthe Ellen Else Gitte Grethe Hanne Helle Inge Ingelise
Jette Jytte Karen Kirsten Lis Lisbeth Lone Margit Marianne Mette Nina Pernille Ragnhild Rikke Solvej Susanne Tove
Ulla-Britt Vibeke Winnie Åse""".split()
MEN_ELDER = """Anders Arne Bent Bjarne Carsten Erik Finn Flemming Frede Gert Hans Henning Ib Jens Jørgen Karsten Kjeld
Knud Leif Mogens Niels Ole Palle Per Poul Preben Søren Steen Svend Torben Uffe Verner Åge""".split()
WOMEN_YOUNG = """Amalie Anna Astrid Camilla Caroline Cecilie Emma Freja Ida Iben Johanne Josefine Julie Katrine Laura
Liv Louise Maja Malene Mathilde Michelle Mie Nanna Natasja Sarah Signe Simone Sofie Stine Tanja Tilde Trine""".split()
MEN_YOUNG = """Aksel Alexander Benjamin Bjørn Casper Christian Daniel Emil Frederik Gustav Jacob Jeppe Jonas Kasper
Kenneth Kevin Lasse Lukas Mads Magnus Mathias Mikkel Morten Nicklas Nikolaj Oliver Patrick Rasmus René Simon Søren
Tobias""".split()
SURNAMES = """Aagaard Ågård Abildgaard Bach Bak Bertelsen Bjerregaard Blæsbjerg Brogaard Bøgelund Christoffersen
Dalgaard Damkjær Ebbesen Engholm Fabricius Fjeldsted Friis Frøslev Gammelgaard Grønbæk Hald Havgaard Hedegård Holmskov
Hvidbjerg Højlund Iversen Jeppesen Juul Jægerskov Kejser Kirkegaard Kjærgaard Klitgaard Kragelund Krogsgaard Kærsgaard
Lauridsen Lundgaard Lynge Løvschal Madsbjerg Mosegaard Møllegaard Nyboe Nørby Nørregaard Overgaard Paaske Poulsgaard
Rahbek Ravn Risager Rosenlund Rønnebæk Sejersen Skovgaard Skytte Smedegaard Stampe Stenbæk Svejstrup Søndergaard Sørup
Tange Thorhauge Toftegaard Tværmose Ulstrup Vadgaard Vestergård Vinther Voldsgaard Wulff Ørsted Østerby
Aabenhus""".split()
# (name, sex, further languages)
ROOTED_ELSEWHERE = [
    ("Siobhan O'Neil", "k", "engelsk"), ("Ayşe Yıldırım", "k", "tyrkisk"), ("Fatima El-Sayed", "k", "arabisk"),
    ("Jasmina Hadžić", "k", "bosnisk"), ("Thi Mai Nguyen", "k", "vietnamesisk"), ("Małgorzata Wójcik", "k", "polsk"),
    ("Farhad Rostami", "m", "farsi"), ("Selvakumar Nadarajah", "m", "tamil"), ("Emir Begović", "m", "bosnisk"),
    ("Klaus-Jürgen Weiß", "m", "tysk"),
]
YOUNG_ROOTED_ELSEWHERE = [
    ("Amina Osman Warsame", "k"), ("Zeynep Demir", "k"), ("Leila Haddad", "k"), ("Tharshini Sivakumar", "k"),
    ("Chloë D'Angelo", "k"), ("Noor Al-Khatib", "k"), ("Mohamed Abdi Farah", "m"), ("Yusuf Kaya", "m"),
    ("Ali Reza Karimi", "m"), ("Minh Tran", "m"), ("Sean O'Hara", "m"), ("José Muñoz", "m"),
]
STREETS = """Sandlærken Marehalmen Fjordgløden Ternesvinget Klokkeurten Havtjørnen Strandskaden Lyngpletten Blåmejsen
Hjulsporet Rimfrosten Kornmodet Bølgebruset Åkanden Ællingevænget Østervinden""".split()
ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ş": "s", "ı": "i", "ž": "z", "ć": "c", "ł": "l", "ó": "o",
                       "ü": "u", "ß": "ss", "é": "e", "ë": "e", "ñ": "n", "'": "", " ": "."})


def mail_of(name):
    return name.lower().translate(ASCII) + "@eksempel.example"


def phone(number):
    """A number in the series 20 00 that this project keeps for people who do not exist."""
    return f"20 00 {number // 100:02} {number % 100:02}"


class Names:
    """Hands out each name once. Names that differ only in spelling (Aagaard, Ågård) count as the same."""

    def __init__(self, dice, taken):
        self._dice = dice
        self._taken = {mail_of(name) for name in taken}

    def take(self, name):
        """Keeps a chosen name from being handed out again, and gives it back."""
        if not self.free(name):
            raise ValueError("a name was given twice")
        self._taken.add(mail_of(name))
        return name

    def free(self, name):
        return mail_of(name) not in self._taken

    def elder(self, sex):
        return self._new(WOMEN_ELDER if sex == "k" else MEN_ELDER)

    def young(self, sex):
        return self._new(WOMEN_YOUNG if sex == "k" else MEN_YOUNG)

    def _new(self, first_names):
        while True:
            surnames = self._dice.pick_some(SURNAMES, 2 if self._dice.chance(0.12) else 1)
            name = " ".join([self._dice.pick(first_names), *surnames])
            if self.free(name):
                return self.take(name)
