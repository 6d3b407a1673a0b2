"""The canonical headers of the five lists that a coordinator keeps."""

MENTORS = ["id", "navn", "fødselsdato", "køn", "telefon", "e-mail", "adresse", "postnr", "by", "sektor", "uddannelse",
           "sprog", "interesser", "engagement", "kapacitet", "rekrutteret via", "hold", "status", "statusdato"]
OF_SOME_MENTORS = ["arbejdsplads", "ansat siden"]
IN_PLACE = "på plads: "
YOUTHS = ["id", "navn", "fødselsdato", "køn", "telefon", "e-mail", "postnr", "by", "henvist", "henvist af", "ydelse",
          "uddannelsesstatus", "behov", "status", "statusdato"]
YOUTHS_WITH_AREA = [*YOUTHS[:-2], "område", *YOUTHS[-2:]]
YOUTHS_WITH_CASE = [*YOUTHS[:-2], "aktiv sag", *YOUTHS[-2:]]
MATCHES = ["id", "mentor", "ung", "start", "slut", "ophørsårsag", "resultat", "form"]
OF_SOME_MATCHES = ["begrundelse", "mødes", "mødelængde", "mødested"]
CONTACTS = ["id", "dato", "kl", "minutter", "mentor", "ung", "måde", "afholdt", "emner"]
TALKS = ["dato", "mentor", "ung", "med", "støtte", "vurdering"]
