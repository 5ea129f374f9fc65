/** Excel takes so much text in one piece of a formula, which the text of a name is (Microsoft, "Excel specifications and limits"). */
export const longestText = 255;
export const mostTexts = 10;
