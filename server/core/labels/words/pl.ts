import { type LanguageWords, list } from './languageWords.ts';

/** Polish. */
export const pl: LanguageWords = {
  sentence: list(
    `bowiem czwarte czyli drugie dalej dlatego dobrze jednak jednakże krótko mianowicie nadto następnie natomiast oraz ostatecznie otóż piąte podsumowując ponadto poza pierwsze potem przeto przykładowo reasumując także teraz trzecie więc wreszcie zatem zresztą`,
    `innymi słowy, na przykład, na koniec, na początek, po czwarte, po drugie, po pierwsze, po trzecie, przede
    wszystkim, to jest, to znaczy, z drugiej strony, z jednej strony, w skrócie`,
  ),
  facts:
    list(`adres archiwum czas data godzina język kamera miejsce nagranie plik projekt sala sesja telefon transkrypcja
    wywiad źródło`),
  minutes: list(
    `decyzja decyzje głosowanie goście nieobecni obecni porządek protokolant protokół temat tematy uchwała uchwały
    uczestnicy ustalenia wnioski wniosek wstrzymali zadania zadanie postanowienie przyjęto odrzucono`,
    `porządek obrad, następne kroki, następne spotkanie, sprawy różne, lista obecności`,
  ),
  onlyInMinutes: list(`podsumowanie odpowiedzialny status uwaga uwagi termin wnioski`),
  procedure: list(
    `głosowanie oklaski poprawka wesołość głosowało wstrzymało przeciw`,
    `wstrzymało się, większość bezwzględna, wyniki głosowania, wynik głosowania`,
  ),
  document: list(`aneks cel cele cytat definicja dowód dygresja hipoteza komentarz konkluzja link myśl objaśnienie opis
    podsumowanie powód powody problem przyczyna przykład przykłady przypis rezultat rozdział rozwiązanie rysunek
    skutek strona streszczenie tabela teza tytuł uwaga uwagi wada wady warunek ważne wniosek wnioski wstęp wynik
    wyniki wyjaśnienie zaleta zalety załącznik`),
  things: list(''),
  voices: list(`głos kobieta lektor mężczyzna moderator moderatorka mówca narrator prowadzący prowadząca respondent
    respondentka rozmówca słuchacz świadek tłumacz uczestnik uczestniczka`),
  question: list(`pytanie pytania`),
  answer: list(`odpowiedź odpowiedzi`),
  saying: list(`mówi powiedział powiedziała pyta zapytał zapytała odpowiada odpowiedział odpowiedziała dodaje`),
  pronouns: list(`on ona oni kto ja`),
  openers: list(
    `a aby ale albo bardzo bez był była było być chyba ci co czy czyli dla dlaczego dlatego do dobrze dokładnie dziękuję dzisiaj dzień gdy gdzie i ich ile ja jak jaki jakie jako jest jestem jeszcze jeśli już kiedy każdy kto która które który ma mam mamy może można my na nie nic nigdy no o oczywiście od on ona one oni oraz pan pani po ponieważ proszę przez przy są się tak taki także tam te ten teraz to tu tutaj ty tylko u w we wiele więc wszyscy wszystko z za zawsze ze że`,
  ),
};
