/** Where the page is kept. */
export declare const rulesPath: string;
/** The page, as Markdown. */
export declare function rulesPage(): string;
