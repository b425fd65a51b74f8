export interface Person {
    readonly id: string;
    readonly name: string | null;
    /** GitHub login, without `@`. */
    readonly github: string | null;
}
export interface Team {
    readonly id: string;
    readonly name: string | null;
    /** `org/team`, without `@`. */
    readonly github: string | null;
    /** A person's id. */
    readonly lead: string | null;
    /** People's ids. */
    readonly members: readonly string[];
}
/** Who an owner's words name. */
export type Owner = {
    readonly kind: "person";
    readonly words: string;
    readonly person: Person;
} | {
    readonly kind: "team";
    readonly words: string;
    readonly team: Team;
}
/** `@login` or `@org/team` that the configuration does not list; the login is without `@`. */
 | {
    readonly kind: "login";
    readonly words: string;
    readonly login: string;
}
/** `nearest`: the name of the configuration that was probably meant. */
 | {
    readonly kind: "unknown";
    readonly words: string;
    readonly nearest: string | null;
};
/** Finds people and teams by what others call them. */
export interface Owners {
    /** True without people and teams: then no owner can be unknown. */
    readonly isEmpty: boolean;
    /** Whom an owner cell names, in its order: `Alex`, `@alexgh`, `acme/platform`, `Alex and Dana`. */
    resolve(words: string): Owner[];
    person(id: string): Person | null;
    team(id: string): Team | null;
    /** A team's own lead, or the lead of the first team that lists the person. */
    leadOf(owner: Owner): Person | null;
}
/** Names count without case, accents and punctuation; `@name` is a login before it is a name. */
export declare function indexOwners(people: readonly Person[], teams: readonly Team[]): Owners;
