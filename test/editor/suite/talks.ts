/** An invented talk of three people: who speaks (from 0), and what is said. */
export const podcast: readonly (readonly [speaker: number, words: string])[] = [
  [
    0,
    'Welcome back to the show, everybody. Today we talk about a small tool that keeps the clocks of old harbours in time, and about what happens when a hobby turns into a job. I have two people with me who know more about this than they ever wanted to. Mara, how did you get into this?',
  ],
  [
    1,
    'By accident, really. I was working for a museum, and they had this clock from a harbour office that nobody could set. It ran four minutes fast a day. My job was to write labels for the exhibition, but I sat next to that clock for a whole winter, and at some point I just wanted it to stop being wrong. So I wrote a little program that listened to the ticks through the microphone of my laptop and told me how far off it was.',
  ],
  [0, 'And how far off was it by then?'],
  [1, 'By then it was about six hours. People still set their watches by it.'],
  [0, 'That is wonderful. So that was the first version. When did anybody else start to use it?'],
  [
    1,
    'I put it on the internet one evening, without a name even, and the next week I had a mail from a man in Norway who looks after eleven of these clocks. He said it did not work at all, and could he help.',
  ],
  [0, 'Was that you, Tor?'],
  [
    2,
    'That was me. I was not very polite in that mail, I think. I had tried it in the tower, and there is a lot of wind in the tower, so it counted the wind as ticks. It told me that my clock was running nine hundred times too fast.',
  ],
  [0, 'What did you do about the wind?'],
  [
    2,
    'We spent about a month on the wind. First we tried to filter it, you know, to cut away the low sounds. That helped a little. Then we found out that a clock is very regular and wind is not, so you do not have to understand the sound at all. You only look for something that comes back every second, and you forget the rest. After that it worked in the tower, and in the rain, and once with a choir below.',
  ],
  [0, 'With a choir?'],
  [2, 'With a choir. They sang slightly too slow, we could see that as well.'],
  [1, 'He sent them the numbers. They did not invite him again.'],
  [0, 'So at what point did you think, okay, this is more than a weekend thing?'],
  [
    1,
    'For me it was the bug reports. In the beginning every report was from somebody I knew by name. And then one day there was a report in Portuguese, and I had no idea how that person had found us. I was proud and I was scared at the same time, because I knew what the code looked like.',
  ],
  [0, 'Tell us what the code looked like.'],
  [
    1,
    'It was one file. It had a part in the middle that I was not allowed to touch, because whenever I touched it, the whole thing was off by one tick. I had a comment there that said do not touch. That was all the documentation.',
  ],
  [2, 'I touched it.'],
  [1, 'He touched it, and he was right, it was off by one tick because of a mistake somewhere else.'],
  [0, 'How do you test something like that? You cannot wait for a day each time.'],
  [
    2,
    'No, you cannot. We have recordings. People record their clock for an hour, and they write down how wrong it was at the beginning and at the end, with a phone. So we know the answer. We have about two hundred of those recordings now, and the program has to get all of them right before we release anything. If somebody has a new kind of clock, we ask for a recording first, and then we talk.',
  ],
  [0, 'Two hundred recordings of clocks. I would listen to that.'],
  [2, 'It is very good for falling asleep. My children ask for number forty.'],
  [0, 'What is number forty?'],
  [2, 'A church in the mountains with cows outside. The program thinks that one of the cows is a clock.'],
  [0, 'Let us talk about money for a moment. You both have other jobs. Who pays for this?'],
  [
    1,
    'Nobody did, for four years. Then a harbour wrote to us, a real harbour with ships, and asked whether we could guarantee that it would work next year as well. I said that I could not guarantee anything, I had a daughter by then and very little sleep. And they said, what would it cost to guarantee it? That was the first time that I thought about a number at all. I asked for far too little.',
  ],
  [0, 'Did they laugh?'],
  [1, 'They sent the contract the same day, so I knew.'],
  [0, 'Tor, do you get paid as well?'],
  [
    2,
    'I get paid in clocks. No, seriously, I have a job at the coast guard that I like, and I do this in the evenings. I told Mara that I would stop on the day when it feels like work. It has not happened yet.',
  ],
  [0, 'What comes next? You mentioned before the recording that there is a new version.'],
  [
    1,
    'Yes. Up to now the program tells you how wrong your clock is. The new version tells you what to do about it. It sounds simple, but every clock is set in another way, with a nut or with a weight or with coins on the pendulum, so we had to learn all of that. We went to fourteen towers this year. I have seen a lot of stairs.',
  ],
  [2, 'Two thousand three hundred and six steps. I counted, of course.'],
  [0, 'Of course you did. If somebody out there has an old clock and wants to help, what should they do?'],
  [
    1,
    'Record it. An hour is enough, and a phone is enough. Put it on the table, do not talk, and write down the time when you begin and when you stop. We take everything, also the ugly ones.',
  ],
  [2, 'Especially the ugly ones.'],
  [0, 'Thank you both very much for coming. That was a joy.'],
  [1, 'Thank you for having us.'],
];

/** An invented hearing of a witness, in questions and answers. */
export const hearing: readonly (readonly [speaker: number, words: string])[] = [
  [0, 'Can you tell us your full name, please, and what you did at the waterworks?'],
  [1, 'My name is Edith Marsh. I was the shift manager at the Lower Basin from 2003 until I retired in 2019.'],
  [0, 'You have given the inquiry a statement of forty pages. Is that your signature on the last page?'],
  [1, 'Yes, it is.'],
  [0, 'And are the contents of that statement true to the best of your knowledge and belief?'],
  [1, 'They are, with one correction. On page twelve it should say the second of June and not the first.'],
  [0, 'Thank you. I want to ask you first about the spring of 2011. Who told you that the valves had been replaced?'],
  [
    1,
    'I was told by the area office. There was a letter, and then somebody rang me to say that the letter was wrong and that only two of them had been done. I asked for that in writing, and I did not get it.',
  ],
  [0, 'Did you keep a note of that telephone call?'],
  [1, 'I did. I wrote it in the shift book, as we always did, and the book was in the office when I left.'],
  [0, 'Do you know where that book is now?'],
  [
    1,
    'No. I have asked for it more than once. I was told that the old books were put into storage when the office moved, and nobody could tell me where that was.',
  ],
  [0, 'When you say nobody, whom did you ask?'],
  [
    1,
    'I asked my successor, and I asked the head of records, Mr Penn. He was very kind about it, but he had only been there for a few months.',
  ],
  [
    0,
    'Could we look at your statement again, at paragraph nineteen? You say there that you were not surprised by the failure. Why were you not surprised?',
  ],
  [
    1,
    'Because we had had three small ones in the two years before. They were all at the same joint. We reported each of them, and each time the report came back to say that it was within the normal range. After the third one I did not believe in the normal range any more.',
  ],
  [0, 'Did you say so to anybody at the time?'],
  [1, 'I said so to my own manager, yes. I do not think that it went any further.'],
  [0, 'What makes you think that it did not go further?'],
  [1, 'He told me so himself, some years later, at his leaving party. He said that he was sorry.'],
  [0, 'Were you ever asked to change one of those reports?'],
  [
    1,
    'Not to change one. I was asked once to hold one back until after the audit, and I refused to do that. It is in my statement, and the person is named there.',
  ],
  [
    0,
    'We have read that part, and we will come back to it this afternoon. How many people were on your shift on the night of the failure?',
  ],
  [
    1,
    'There should have been five. There were three, because one was ill and one post had not been filled since the autumn.',
  ],
  [0, 'Would it have made a difference if there had been five?'],
  [
    1,
    'I have thought about that a great deal. I think that we would have seen it an hour earlier. I do not think that we could have stopped it.',
  ],
  [0, 'Is there anything that you would like to add before we rise?'],
  [
    1,
    'Only that the people on my shift did everything that they could, and that I would like them to hear it from somebody.',
  ],
];
