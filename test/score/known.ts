/**
 * What is known of how people ask and answer before any text is looked at: for each feature and step what it says for or
 * against a state, a kind of state (Q, A, C for question, answer, chair), opening or going on (`opens`, `inside`), as
 * logarithms of odds. Training starts here and comes back here where texts teach nothing.
 */
export interface Known {
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The House: long answers, supplementaries that lead up to one question, everybody in the third person. */
export const house: Known = {
  features: {
    any: { tabled: -3, chair: -2, asked: -1 },
    tabled: { tabled: 6, A: -2 },
    'above: tabled': { answer: 2, answering: -2 },
    'above: asks': { opens: 0.5, answer: 1, answering: -1 },
    'points back to a question': { answer: -1 },
    'goes on from a question': { answer: -1 },
    'words of the question': { answer: 0.5 },
    'no words of the question': { answer: -0.5 },
    asks: { A: -3, C: -2, Q: 0.5, asked: 1 },
    'asks the minister': { Q: 2 },
    'begins: goes on': { opens: -1.5 },
    'begins: points back': { opens: -1 },
    'says: constituency': { Q: 1.5 },
    'begins: constituency': { question: 3 },
    'begins: own experience': { question: 1.2 },
    'begins: occasion': { question: 1 },
    'begins: ground': { question: 1 },
    'says: minister': { Q: 1 },
    'begins: minister': { Q: 1, question: 0.5 },
    'begins: asks the minister': { Q: 1 },
    'says: asks leave': { Q: 1 },
    'begins: asks leave': { Q: 0.5 },
    'begins: thanks for an answer': { question: 2 },
    'says: thanks for an answer': { Q: 1.5, question: 2, answer: -3 },
    'says: reports': { Q: 0.5, question: 0.5 },
    'says: own question': { Q: 1.5 },
    'begins: short reply': { answer: 1 },
    'says: government': { A: 0.7 },
    'begins: government': { A: 0.7 },
    'says: undertakes': { A: 0.7 },
    'begins: undertakes': { A: 0.7, answer: 0.3 },
    'says: member': { A: 1.5 },
    'begins: member': { answer: 1 },
    'begins: friend': { opens: 0.7 },
    'says: takes up': { A: 1.5, answer: 0.5 },
    'begins: takes up': { A: 1.5, answer: 1 },
    'begins: thanks a member': { answer: 2 },
    'begins: yes or no': { answer: 1.5 },
    'begins: recalls': { answer: 1, A: 1 },
    'says: recalls': { A: 1 },
    'begins: weighs': { answer: 1.2 },
    'begins: chair': { chair: 4 },
    'says: chair': { C: 2 },
    'says: you': { Q: 0.7 },
    'begins: you': { Q: 0.7 },
    'says: examines': { Q: 0.7 },
    'begins: examines': { Q: 0.7 },
    'breaks off': { A: -0.5 },
  },
  steps: {
    tabled: { answer: 1, question: -2 },
    question: { answer: 0, question: -2, preamble: 0.5, tabled: -2 },
    preamble: { answer: -1, question: -2, tabled: -2 },
    asked: { answer: 1, question: -1, tabled: -2 },
    answer: { answer: -2, answering: 1 },
    answering: { answer: -2, answering: 1 },
    chairing: { answer: 0.5 },
  },
};

/** Evidence, depositions, interviews: short questions to somebody, answers about oneself. */
export const evidence: Known = {
  features: {
    any: { tabled: -6, chair: -3.5, asked: -1, answering: 0.2 },
    asks: { A: -4, C: -2, Q: 1, asked: 0.5 },
    'asks at once': { question: 0.3 },
    'above: asks': { opens: 0.5, answer: 3 },
    'says: you': { Q: 1.5 },
    'begins: you': { Q: 1, question: 0.5 },
    'says: examines': { Q: 1.5 },
    'begins: examines': { Q: 0.5, question: 1 },
    'begins: yes or no': { answer: 3 },
    'begins: short reply': { answer: 2.5 },
    'begins: recalls': { A: 1, answer: 2 },
    'says: recalls': { A: 1 },
    'begins: I': { A: 1, answer: 0.5 },
    'says: I': { A: 0.7 },
    'says: we': { A: 0.3 },
    'begins: weighs': { answer: 0.7 },
    'begins: goes on': { opens: -1 },
    'goes on from a question': { answer: -1, asked: 0.5 },
    'begins: points back': { opens: -0.7 },
    'up to 3 words': { opens: 1 },
    'breaks off': { question: 0.5, answer: 0.5 },
    quotes: { opens: -2, preamble: 1, answering: 0.3 },
    'begins: chair': { chair: 4 },
    'says: chair': { C: 2 },
  },
  steps: {
    question: { preamble: 0.6, asked: -0.5, answer: -0.4, question: -3 },
    preamble: { preamble: 1, answer: -0.4, question: -2.5 },
    asked: { asked: -0.5, answer: 1, question: -2 },
    answer: { answering: 0.6, question: 0.6, answer: -3 },
    answering: { answering: 1, question: 0.4, answer: -3 },
  },
};
