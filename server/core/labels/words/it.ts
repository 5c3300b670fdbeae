import { type LanguageWords, list } from './languageWords.ts';

/** Italian. */
export const it: LanguageWords = {
  sentence: list(
    `allora anzi anche bene comunque cosí così dunque ebbene infatti infine inoltre insomma invece oppure perché però perciò prosecuzione quarto quindi quinto secondo terzo tuttavia ultimo`,
    `ad esempio, anzitutto, cioè, da un lato, dall'altro, detto questo, in altre parole, in breve, in conclusione,
    in luogo, in secondo luogo, in sintesi, in terzo luogo, innanzi tutto, innanzitutto, per concludere, per
    esempio, per finire, vale a dire`,
  ),
  facts: list(`archivio data durata fonte indirizzo intervista lingua luogo ora progetto registrazione seduta sessione
    telefono trascrizione`),
  minutes: list(
    `assenti astenuti azione azioni decisione decisioni delibera giustificati invitati ordine presenti risoluzione
    risoluzioni tema temi verbale votazione voti approvato approvata assente assenza compiti compito giustificati presente`,
    `ordine del giorno, prossimi passi, prossima riunione, prossima seduta, varie ed eventuali, fine della riunione`,
  ),
  onlyInMinutes: list(`conclusione conclusioni nota note responsabile scadenza sintesi stato`),
  procedure: list(
    `applausi commenti emendamento proteste votazione astenuti contrari favorevoli maggioranza presenti votanti`,
    `esito della votazione, hanno votato sì, hanno votato no, segue la votazione`,
  ),
  document:
    list(`allegato appendice attenzione avvertenza capitolo causa citazione commento conclusione conclusioni condizione
    conseguenza definizione esempio figura importante introduzione ipotesi motivo nota note obiettivo obiettivi
    osservazione problema prova ragione ragioni riassunto risultato risultati sintesi soluzione svantaggi tabella
    titolo traduzione vantaggi vantaggio`),
  things: list(''),
  voices:
    list(`conduttore conduttrice donna interprete intervistato intervistata intervistatore intervistatrice moderatore
    narratore partecipante presidente pubblico relatore segretario segretaria teste testimone uomo voce`),
  question: list(`domanda domande`),
  answer: list(`risposta risposte`),
  saying: list(`dice disse chiede chiese risponde rispose aggiunge`),
  pronouns: list(`egli lei loro lui chi io`),
  openers: list(
    `a abbiamo adesso ai alcuni alla allora altri anche ancora bene buongiorno c'è che chi ciao ciò come con cosa così cui da dal dei del della delle dopo dove due dunque e è ecco era erano essere esatto fino forse già gli grazie ha hanno ho i il in infatti io l' la le lei loro lui ma me mentre mi mia mio molti molto ne nei nel nella niente no noi non nostra nostro o oggi ogni oppure ora per perché però più poi prego prima può qual quale quando quanto quasi quella quello questa queste questi questo qui quindi se sempre senza si sì siamo sono sta su sua sul suo tanto tra tutti tutto un una uno va vi voi`,
  ),
};
