import { type LanguageWords, list } from './languageWords.ts';

/** German. */
export const de: LanguageWords = {
  sentence: list(
    `also aber abschließend achtens beispielsweise beziehungsweise daher dann denn deshalb dritte drittens einerseits endlich erste erstens ferner folglich fünftens hingegen jedenfalls kurz kurzum letztens namentlich nämlich nein nun oder schließlich siebtens sechstens somit trotzdem viertens weiter weiterhin zuletzt zudem zumindest zunächst zusammenfassend zusammengefasst zweite zweitens übrigens überdies außerdem andererseits kurzgesagt merke mehr`,
    `das heißt, mit anderen worten, zum beispiel, zum einen, zum anderen, zum schluss, vor allem, und zwar, kurz
    gesagt, im klartext, im ergebnis`,
  ),
  facts: list(
    `adresse aktenzeichen anwesend aufnahme aufnahmedatum beginn dauer datei datum ende geburtsdatum kamera länge
    ort projekt quelle raum sitzung sprache telefon termin transkription uhrzeit zeit`,
    `datum der aufnahme`,
  ),
  minutes: list(
    `abstimmung abwesend anwesende beschluss beschlüsse enthaltungen entschuldigt ergebnis gäste nächste protokoll
    protokollführer protokollant tagesordnung tagesordnungspunkt teilnehmende teilnehmer thema themen top aufgabe aufgaben beschlossen ergebnisse sitzungsbeginn sitzungsende teilnehmerinnen verantwortlich vertagt`,
    `nächste schritte, nächste sitzung, nächster termin, nächstes treffen, ende der sitzung, beginn der sitzung, offene punkte`,
  ),
  onlyInMinutes: list(`fazit frist hinweis offen status stand zusammenfassung zuständig`),
  procedure: list(
    `abg abgeordnete änderungsantrag antrag beifall drucksache gegenruf heiterkeit lachen tagesordnung unruhe widerspruch zuruf zurufe zwischenruf abstimmungsergebnis beschlussempfehlung enthaltungen gegenstimmen gesamtergebnis mehrheit wahlergebnis`,
    `abgegebene stimmen, ungültige stimmen, endgültiges ergebnis, die abstimmung ergab`,
  ),
  document:
    list(`abbildung achtung anhang anlage anmerkung ausgangslage bedingung beispiel bemerkung betreff beweis definition
    einleitung ergebnis erklärung fazit folge folgerung fußnote grund gründe hinweis kapitel kernaussage kommentar
    konsequenz lösung merksatz nachteil nachteile notiz problem quellen schluss schlussfolgerung seite stichwort
    tabelle these titel vorteil vorteile vorwort warnung wichtig ziel ziele zitat zusammenfassung`),
  things: list(''),
  voices:
    list(`befragte befragter diskussionsleitung dolmetscher gesprächsleitung moderation redaktion erzähler interviewer interviewerin moderator moderatorin mann frau publikum
    sprecher sprecherin stimme teilnehmer teilnehmerin zeuge zeugin`),
  question: list(`frage fragen f`),
  answer: list(`antwort antworten`),
  saying: list(`sagt sagte fragt fragte antwortet antwortete erwidert erwiderte meint meinte ergänzt ergänzte`),
  pronouns: list(`er es ich ihr man sie wer wir`),
  openers: list(
    `aber ach ähm alle als also am an andere auch auf aus bei bis bitte da dabei daher damit danach danke dann das dass dein dem den denn der deshalb des die dies diese dieser dieses doch durch ein eine einen einer eines er es für ganz genau gibt gut hallo hat haben hier ich ihr ihre im in ist ja jawohl jeder jede jedes jetzt kann kein keine können klar man manche mein mit na nach natürlich nein nicht nichts noch nun nur ob oder okay richtig schon sehr sein sich sie sind so soll stimmt tja über um und uns unser unter viele vielen vielleicht vom von vor wann war waren warum was weil welche wenn wer werden wie wieder willkommen wir wird wo zu zum zur zuerst`,
  ),
};
