import type { FileFormat } from '../format.ts';
import { isChat, readChat } from './readChat.ts';
import { writeChat } from './writeChat.ts';

/** CHAT, in which TalkBank and CHILDES keep transcripts. */
export const chat: FileFormat = {
  id: 'chat',
  title: 'TalkBank CHAT',
  extensions: ['.cha'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: true, roster: true },
  recognises: ({ text }) => isChat(text),
  read: readChat,
  write: writeChat,
};
