import { type LanguageWords, list } from './languageWords.ts';

/** Swedish, Danish and Norwegian. */
export const sv: LanguageWords = {
  sentence: list(
    `alltså altså andra andre avslutningsvis desuden dessutom dock eller endelig fjärde først förresten första kort nemlig nämligen også samt samtidigt sedan siden slutligen således sådan till tredje`,
    `det vill säga, det vil si, det vil sige, for det andet, for det andre, for det første, for det tredje, for
    eksempel, för det andra, för det första, för det tredje, med andra ord, med andre ord, till exempel, till
    sist, til sidst, til slutt`,
  ),
  facts: list(`adress datum dato inspelning kilde källa längd ort plats sted språk tid`),
  minutes: list(
    `beslut beslutning dagordning frånvarande dagsorden närvarande til stede resolution referat tema ämne åtgärd åtgärder beslutad beslutat deltagare fraværende`,
  ),
  onlyInMinutes: list(`anmärkning sammanfattning slutsats status ansvarig`),
  procedure: list(
    `votering applåder frånvarande omröstning reservation`,
    `avstod från att rösta, resultat av omröstningen`,
  ),
  document:
    list(`anmärkning bemærkning eksempel exempel figur fördel förklaring kommentar konklusion kapitel lösning mål
    nackdel not notering orsak problem resultat rubrik sammanfattning skäl slutsats svar titel varning viktigt
    årsag`),
  things: list(''),
  voices:
    list(`deltagare deltager deltaker intervjuare intervjuer kvinna kvinde man mand mann moderator ordförande respondent röst sekreterare
    stemme talare taler vittne vidne vitne`),
  question: list(`fråga frågor spørgsmål spørsmål`),
  answer: list(`svar`),
  saying: list(`säger sa frågar frågade svarar svarade siger sagde sier spør`),
  pronouns: list(`han hon hun den det jag jeg vi vem`),
  openers: list(
    `alla allt andra att av bra båda där då de deras den denna det detta dock du efter eftersom eller en enligt er ett exakt finns fram från för först genom god ha han har hej hon hur här hör i in ingen inget inte ja jag jaha jo just kan kanske man med men mer mina mitt många mycket nej nu ni någon något några när och också om oss på precis sedan ska som så sådan tack till tre två under upp ur va vad var varför vi vid vilka vilken vill väl är över okej`,
  ),
};
