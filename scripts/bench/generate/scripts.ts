/** The material for texts in one script. */
export interface Script {
  readonly language: string;
  /** The most common words first. */
  readonly words: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  /** The separator between two words. */
  readonly space: string;
  readonly ends: readonly [statement: string, question: string];
}

const split = (words: string) => words.trim().split(/\s+/);

export const latin: Script = {
  language: 'en',
  words: split(`
    the to of and that we in a is it you for this have on not be with they will as but are was at there what our by
    from can so one more about all do if who has their which people when were he would been she time some work how
    think now other because or than them said make much know year very only into just over also many need out then
    these should public could first local most any don’t it’s police way through government new us take two where well
    service after those really support last help still every important community before being right even women number
    back between report under own come court good case down question data evidence children made must want point asked
    home place under-resourced health money long part same against across members health-care decision house country
    something another again school committee agree same old system policy prison nothing given few whether review
    council minister’s staff early change record safe why small already answer able always half week days funding later
    meeting begin around great hear read written week’s carry spend rather minutes village plan river clear bring
    difficult measures often problem street families young law moment simply understand believe perhaps history
    research programme building figures particular possible together themselves afternoon winter neighbour engine
    garden library station harbour bridge railway letter teacher museum weather morning newspaper market kitchen
    framework assessment implementation correspondence responsibility notwithstanding`),
  givenNames: split('Ada Bela Carys Dov Edda Fionn Greta Hamid Ines Joost Katya Luis Marta Nils Orla Petra Rhys Siân'),
  familyNames: split(
    'Abara Brandt Carrow Dunmore Eklund Farrow Gethin Halloran Ilves Jarvis Kessel Lindqvist Marlowe Nazari O’Dell Pryce',
  ),
  space: ' ',
  ends: ['.', '?'],
};

const greek: Script = {
  language: 'el',
  words: split(`
    και το να είναι του που της με για από δεν στο την θα έχει μας αυτό όταν τους πρέπει σήμερα χρόνια ερώτηση απάντηση
    επιτροπή νόμος εργασία σχολείο πόλη κυβέρνηση υπουργός μέτρα παιδιά γυναίκες αστυνομία δικαστήριο υγεία τοπική
    απόφαση σημαντικό ακόμη πολλοί μόνο επίσης πρώτη μεγάλη δημόσια υπηρεσία στοιχεία έκθεση χρήματα βοήθεια`),
  givenNames: split('Άννα Βασίλης Δήμητρα Ελένη Ζωή Ηλίας Θάνος Ιωάννα'),
  familyNames: split('Αγγέλου Βλάχος Γεωργίου Δούκας Ζάχος Καλογήρου Λάμπρου Μάντης'),
  space: ' ',
  ends: ['.', ';'],
};

const cyrillic: Script = {
  language: 'ru',
  words: split(`
    и в не на что мы это с как по но за из все было они для так его от есть время когда люди только очень ещё нужно
    работа вопрос ответ город школа закон суд комитет решение помощь дети деньги отчёт данные служба местный важно
    первый большой сегодня потому можно должны который между министр правительство здоровье полиция`),
  givenNames: split('Анна Борис Вера Глеб Дарья Егор Зоя Илья'),
  familyNames: split('Абрамова Белов Власова Громов Дёмина Ершов Зайцева Ильин'),
  space: ' ',
  ends: ['.', '?'],
};

const arabic: Script = {
  language: 'ar',
  words: split(`
    في من على أن هذا التي إلى كان لم ما هو مع عن كل بعد قبل اليوم العمل السؤال الجواب المدينة القانون اللجنة القرار
    الأطفال النساء الشرطة المحكمة الصحة المال الخدمة التقرير مهم كثير أول جديد نحن يجب يمكن الوزير الحكومة الناس`),
  givenNames: split('أمل باسم جميلة حسن خالد رانيا سامي ليلى'),
  familyNames: split('النجار الحداد الخطيب البنا الصباغ القاضي العطار الفارس'),
  space: ' ',
  ends: ['.', '؟'],
};

const han: Script = {
  language: 'zh',
  words: split(`
    的 是 我们 在 有 这 不 了 和 人 他们 也 就 都 说 工作 问题 回答 城市 学校 法律 委员会 决定 帮助 孩子 妇女 警察
    法院 健康 资金 服务 报告 重要 今天 因为 可以 应该 政府 部长 地方 第一 新的 很多 时间 数据 证据 支持`),
  givenNames: split('伟 芳 娜 敏 静 磊 强 洋'),
  familyNames: split('王 李 张 刘 陈 杨 赵 黄'),
  space: '',
  ends: ['。', '？'],
};

/** Scripts other than Latin, with the share of each in a corpus. */
export const others: readonly Script[] = [greek, cyrillic, arabic, han];
