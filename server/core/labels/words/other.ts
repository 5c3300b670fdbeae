import { type LanguageWords, list } from './languageWords.ts';

/** Languages of which only a few words are known. */
export const other: LanguageWords = {
  sentence: list(`во-первых во-вторых в-третьих наконец итак кстати например однако следовательно по-перше по-друге
    zaprvé zadruhé zatřetí for-det-første først ensinnäkin toiseksi először másodszor birincisi ikincisi πρώτον δεύτερον`),
  facts: list(`дата место 主題 主题 地点 场所 日時 日期 时间 時間 链接 链結`),
  minutes: list(
    `тема решение присутствовали 出席者 出席 欠席者 議題 決定 決定事項 参加者 议题 决议 决定 出席人员 参会人员 缺席`,
  ),
  onlyInMinutes: list(''),
  procedure: list(''),
  document: list(`пример примечание 例如 参考 参考文献 参考資料 注 注意 注記 译者注 问题`),
  things: list(''),
  voices: list(''),
  question: list(`вопрос питання пытанне въпрос otázka kysymys kérdés soru întrebare ερώτηση`),
  answer: list(`ответ відповідь адказ отговор odpověď odgovor vastaus válasz cevap răspuns απάντηση`),
  saying: list(``),
  pronouns: list(``),
  openers: list(
    `да нет ну и а но в на не что это я мы вы он она они как так когда где кто почему потому у к с по если то вот все здесь тогда спасибо хорошо ја ano ne tak já my co jak ale jeg du vi det er og men så hva hvor hvorfor nei`,
  ),
};
