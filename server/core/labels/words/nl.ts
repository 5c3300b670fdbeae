import { type LanguageWords, list } from './languageWords.ts';

/** Dutch. */
export const nl: LanguageWords = {
  sentence: list(
    `aldus allereerst bijvoorbeeld bovendien daarna daarnaast daarom derde derdens echter eerst eerste eerstens enfin immers integendeel kortom maar namelijk samengevat samenvattend slotte tenslotte tevens trouwens tweede vervolgens vierde vijfde want`,
    `aan de ene kant, aan de andere kant, bij voorbeeld, dat wil zeggen, in het kort, kort gezegd, met andere
    woorden, om te beginnen, ten derde, ten eerste, ten slotte, ten tweede, ten vierde, tot slot, voor alles`,
  ),
  facts: list(`adres archief bron camera datum duur interview locatie opname plaats project sessie taal telefoon tijd
    transcriptie zaal`),
  minutes: list(
    `aanwezig aanwezigen actie acties actiepunten afwezig agenda besluit besluiten gasten notulen notulist
    onderwerp resolutie resoluties stemming thema verontschuldigd actiepunt deelnemers rondvraag sluiting taak taken`,
    `volgende stappen, volgende vergadering, volgende bijeenkomst, wat verder ter tafel komt, afwezig met kennisgeving`,
  ),
  onlyInMinutes: list(`conclusie conclusies noot opmerking samenvatting status verantwoordelijke`),
  procedure: list(
    `amendement applaus gelach hamerstuk motie onrust rumoer stemming aangenomen onthoudingen stemverklaring stemverklaringen uitslag verworpen voor tegen`,
    `in stemming komt, voor stemmen, uitslag van de stemming`,
  ),
  document:
    list(`aanleiding afbeelding bedoeling belangrijk bewijs bijlage citaat conclusie conclusies definitie doel doelen
    figuur gevolg hoofdstuk hypothese inleiding kanttekening les nadeel nadelen noot opmerking oplossing oorzaak
    pagina probleem reden redenen resultaat resultaten samenvatting stelling tabel titel toelichting uitleg
    verklaring voorbeeld voordeel voordelen voorwaarde waarschuwing`),
  things: list(''),
  voices:
    list(`deelnemer deelneemster geïnterviewde gespreksleider interviewer man moderator presentator publiek respondent
    spreker stem tolk verteller voorzitter vrouw getuige`),
  question: list(`vraag vragen`),
  answer: list(`antwoord antwoorden`),
  saying: list(`zegt zei vraagt vroeg antwoordt antwoordde vervolgt`),
  pronouns: list(`hij ik men wie wij zij ze`),
  openers: list(
    `aan alle alleen als altijd andere bedankt bij daar daarna dank dat de deze die dit doe door dus echt een eerst eigenlijk en er ga geen goed had hallo heb hebben heeft het hier hij hoe hun ik in is ja je juist kan klopt kunnen maar mag mee meer men met mijn misschien moet na naar natuurlijk nee niet niets nog nou nu of oké om omdat onder ons onze ook op over precies prima te tot toen u uit uw van veel voor waar waarom wanneer want waren was wat we wel welke welkom werd wie wij wil worden ze zeker zij zijn zo zou zullen`,
  ),
};
