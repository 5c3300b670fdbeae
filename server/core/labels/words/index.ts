import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguageWords } from './languageWords.ts';
import { nl } from './nl.ts';
import { other } from './other.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

export type { LanguageWords };

/** The languages whose words are known. */
export const languages: readonly LanguageWords[] = [en, de, fr, es, it, nl, pl, pt, sv, other];
