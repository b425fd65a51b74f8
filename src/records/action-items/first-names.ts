import { withoutAccents } from "../../text/characters.ts";

/*
 * First names that teams' members often have, to distinguish a name alone above a list ("**Robert**") from a component
 * ("**Redis**"). Names that are words or tools as well ("Grant", "Jenkins", "Chase") are left out: they need other evidence.
 */

const names =
  "aaron adam adrian ahmed alan albert alejandro alessandro alex alexander alexandra alexis ali alice alison amanda amy ana anand andrea andreas andrew andy angela anita anja anna anne anthony antoine antonio anton ari arjun arthur ashley barbara beatriz ben benjamin bernd bob brandon brian bruno bryan camila camille carl carla carlos carmen caroline catherine charles charlie charlotte chris christian christina christine christoph christopher claire clara claudia connor craig cristina daniel daniela danielle danny dave david deepak denis dennis derek diana diego dimitri dmitry dominic dominik don donna dylan ed eduardo edward elena elisabeth elizabeth ella emily emma enrique eric erik eva evan fabian fatima felipe felix fernanda fernando florian francesca francesco francisco frank franz fred gabriel gareth gary george georg gerard giovanni giulia greg guillaume gustavo hannah hans harrison harry heather helen henrik henry hiroshi hugo ian igor ingrid isabel isabella ivan jack jacob jaime james jamie jan jane janet jason javier jean jeff jennifer jens jeremy jess jessica jim joan joanna joao joe joel johan johannes john jon jonas jonathan jordi jorge jose josef joseph josh joshua juan judith julia julian julie julien jun jurgen justin karen karin karl kate katharina katherine kathrin katie kai keith kelly ken kenji kenneth kevin kim klaus kristen kumar kurt lars laura lauren laurent lena leo leon leonardo lin linda lisa lorenzo louis louise luca lucas lucia lucy luis luisa lukas luke magnus manuel marc marcel marco marcos marcus maria mariana marie marina mario marion mark markus marta martin martina mary mathias mathieu matt matteo matthew matthias max maxime maya megan mehmet mel melissa mia michael michel michelle miguel mike milan mohamed mohammed monica nadia nancy natalia natalie nathan neil nicholas nick nicola nicolas nicole nikhil nils nina noah oleg oliver olivia olivier oscar pablo paola patricia patrick paul paula pavel pedro peter petra philip philipp philippe pierre priya rachel rafael rahul raj ralf ralph raphael raul ravi rebecca regina ricardo richard rick rita rob robert roberto robin rodrigo roger roland roman ron rosa ross roy russell ryan sam samantha samuel sandra santiago sara sarah scott sean sebastian sergei sergey sergio shane sharon silvia simon simone sofia sonia sophie stefan stefano stella stephan stephanie stephen steve steven stuart sue sunil susan svetlana sven tara taylor teresa terry theo theresa thomas tim timo timothy tina tobias todd tom tomas tony tyler ursula valentina vanessa vera veronica victor vijay vikram vincent viktor vladimir walter wei wendy werner will william wolfgang xavier yann yuki yusuf zoe";

let known: ReadonlySet<string> | undefined;

/** Whether a word is a first name, in any case, accents or none. */
export function isFirstName(word: string): boolean {
  known ??= new Set(names.split(" "));
  return known.has(withoutAccents(word).toLowerCase());
}
