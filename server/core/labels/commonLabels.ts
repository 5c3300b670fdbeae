/**
 * The words that commonly stand before a colon and name nobody, in small letters, gathered from public
 * transcripts. A word that is also a common family name (`Price`, `Day`, `Page`) is left out on purpose:
 * a line that names nobody is found by its rule, while a speaker who is not read is lost.
 */
export const commonLabels: ReadonlySet<string> = new Set([
  // How a sentence goes on.
  ...words(`again also and but fifth finally first firstly five four fourth fourthly hence however lastly next no
    now ok okay one or remember right second secondly so sorry then therefore third thirdly three thus two
    well yes yet`),
  ...phrases('and then, but then, for example, in other words, in short, so now, so then, to be clear'),
  // Who, when and where: the head of minutes.
  ...words(`absent address agenda apologies attendee attendees date date/time dates deadline duration e-mail email
    fax hosts how location members minutes moderators name note-taker note-takers participant participants
    phone place present presenter presenters regrets schedule scribe scribes speakers tel time venue what
    when where which who why`),
  ...phrases('group photo, meeting date, meeting link, meeting notes, previous scribe, team members, zoom link'),
  ...words('friday monday saturday sunday thursday tuesday wednesday'),
  // What is decided.
  ...words(`a abstain abstained abstentions against consensus decision decisions defer f for motion motions n poll
    polls proposal proposals resolution resolutions resolved sa sf vote votes`),
  ...phrases('action item, action items, next step, next steps, open questions'),
  // The parts of a text.
  ...words(`abstract action actions answer answers appendix article aside background caption categories category
    caution chapter claim comment comments conclusion conclusions cons contents context corollary correction
    corrections definition description details disclaimer discussion discussions e.g edit edited errata
    erratum example examples feedback fig figure finding findings goal goals heading highlights hint
    hypothesis i.e image images important introducer introduction issue issues key keywords lemma meaning
    motivation namely nb note notes observation observations outcome outcomes overview p.s part postscript
    preamble proof pros ps question questions quote rationale reason reasons recap reminder reply response
    result results section slide slides solution solutions spoiler status step steps subject subtitle
    summary table tag tags takeaway takeaways tbd theorem tip title tldr to-do todo topic topics total
    totals translation update updates viz warning`),
  ...phrases(`editor's note, final question, first question, fun fact, further reading, future work, key points,
    key takeaways, last question, next question, photo credit, q&a, related work, second question,
    show notes, side note, table of contents, tl;dr`),
  // Where it can be found.
  ...words(`attachments audio bcc book bug bugs cc code command commands copyright credit credits dear deck docs
    feature features file files fix fixme format from ftp fwd http https input issue/pr kind language
    languages license link links media option options output paper parameters path photo podcast problem
    problems pull re recording recordings ref reference references refs release repo repository returns see
    sent site source sources syntax to transcript transcription transcripts type url usage version video
    website`),
  ...phrases('issue link, pull request, pull requests'),
  // What is measured.
  ...words('advantages aim average benefits budget case cases cost costs disadvantages risks score'),
  // The same in other languages.
  ...words(`antwort antworten beispiel datum frage fragen hinweis notiz ort quelle thema themen uhrzeit
    zusammenfassung`),
  ...words('exemple lieu ordre remarque réponse résumé sujet thème titre'),
  ...words(`autor data diapositivas ejemplo enlace exemplo fecha fuente local lugar nota notas pregunta resposta
    respuesta`),
  ...words('resumen resumo tema traducción tradução título ubicación vídeo'),
  ...words(`вопрос дата место ответ пример примечание тема 主題 主题 例如 参考 参考文献 参考資料 地点 场所 日時 日期 时间 時間 注 注意 注記 译者注 链接 链結
    问题`),
  // The rest of a list.
  ...words('live other others'),
  // What is left of `the hon. Gentleman: …` where a line breaks behind `hon.`.
  ...words('gentleman gentlemen'),
]);

function words(list: string): string[] {
  return list.split(/\s+/);
}

function phrases(list: string): string[] {
  return list.split(/,\s+/);
}
