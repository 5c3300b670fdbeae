import { type LanguageWords, list } from './languageWords.ts';

/** French. */
export const fr: LanguageWords = {
  sentence: list(
    `ainsi alors aussi bref cependant certes cinquièmement d'abord deuxièmement donc enfin ensuite finalement mais pourtant premièrement primo puis quatrièmement quant secundo tertio sinon toutefois troisièmement voilà`,
    `autrement dit, au contraire, c'est-à-dire, d'une part, d'autre part, en bref, en conclusion, en effet, en
    outre, en résumé, en somme, en revanche, par exemple, par ailleurs, pour conclure, pour finir, tout d'abord,
    un mot`,
  ),
  facts: list(
    `adresse caméra date durée enregistrement heure langue lieu projet salle séance source téléphone transcription`,
    `lieu de naissance, date de naissance, date de l'entretien`,
  ),
  minutes: list(
    `absents abstentions action actions décision décisions excusés invités ordre présents procès-verbal résolution
    résolutions sujet thème thèmes vote absent absente absentes adopté adoptée excusé excusée excusées présent présente présentes rejeté rejetée tâche tâches`,
    `ordre du jour, prochaine réunion, prochaine séance, prochaines étapes, secrétaire de séance, président de séance, présidente de séance, levée de séance, fin de séance, points divers, questions diverses`,
  ),
  onlyInMinutes: list(`conclusion conclusions échéance note notes responsable statut synthèse résumé`),
  procedure: list(
    `amendement applaudissements article exclamations rires scrutin vote abstentions contre votants`,
    `explications de vote, mouvements divers, ont voté, mise aux voix, nombre de votants, nombre de suffrages exprimés, suffrages exprimés, majorité absolue, majorité requise, pour l'adoption, résultat du vote, résultat du scrutin, le scrutin est ouvert, voici le résultat du scrutin`,
  ),
  document:
    list(`annexe attention avantage avantages avertissement but chapitre citation commentaire conclusion conclusions
    condition conséquence constat définition exemple explication figure hypothèse important inconvénient
    inconvénients introduction lien liens motif nb note notes objectif objet page preuve problème raison raisons
    rappel remarque résultat résultats résumé solution tableau titre`),
  things: list(''),
  voices:
    list(`animateur animatrice auditeur auditrice enquêteur enquêtrice enquêté femme homme intervenant intervenante
    interprète modérateur narrateur participant participante président public secrétaire témoin voix`),
  question: list(`question questions`),
  answer: list(`réponse réponses`),
  saying: list(`dit demande répond ajoute explique`),
  pronouns: list(`elle elles il ils je on qui`),
  openers: list(
    `à ah ainsi alors après aussi autre aux avant avec bah beaucoup bien bon bonjour bonsoir bref ça ce cela celui ces cet cette chaque chez comme comment d'abord d'accord dans de depuis des deux donc du elle elles en encore enfin ensuite est et euh eux exactement je jusqu'à la le les leur lors lui mais même merci mes moi mon ne non nos notre nous on or ou où oui par parce pas pendant peut peut-être plus pour pourquoi puis quand que quel quelle quelques qui quoi sa sans ses si son sous sur tous tout toute toutefois toutes très tu un une vers voici voilà vos votre vous y`,
  ),
};
