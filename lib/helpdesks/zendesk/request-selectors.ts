/**
 * Where a Help Center's standard theme (Copenhagen 4.50.4, 2026-08-18) shows a request. A vendor may
 * have a theme of its own, in which none of them stands.
 */
export const requestTitle = '.request-container .request-title, h1.request-title';
export const requestStatus = '.request-details .status-label-request';
export const requestCreated = '.request-details time[datetime]';
export const requestComment = '.comment-list > li.comment';
/** Beside the words of a comment, never in them: those are its writer's. */
export const commentAuthor = '.comment-author';
export const agentIcon = '.icon-agent';
export const commentBody = '.comment-body';
/** There are further pages of comments. */
export const commentPages = '.request-main .pagination';
