/*
 * What zones are called besides their IANA names. Data only: a zone more is a row more.
 */

/** A zone's clock: the places that share it, what it is called, and its abbreviations with their minutes ahead of UTC. */
export interface NamedZone {
  /** IANA zones; the first is what the names mean. */
  readonly places: readonly string[];
  /** Before "time", in small letters. */
  readonly names: readonly string[];
  /** Standard time first, summer time second. */
  readonly abbreviations: readonly (readonly [string, number])[];
  /** Abbreviations that mean the place's clock, winter and summer. */
  readonly generic: readonly string[];
}

/*
 * Places; names; abbreviations with their offsets; abbreviations for winter and summer. Where an abbreviation stands for several
 * zones, the first is the most widespread one in incident reports: it is meant unless the document's zone or the team's is another.
 */
const rows: readonly string[] = [
  "America/Los_Angeles; pacific, us pacific, california; PST -8:00, PDT -7:00; PT",
  "America/Denver; mountain, us mountain; MST -7:00, MDT -6:00; MT",
  "America/Chicago; central, us central; CST -6:00, CDT -5:00; CT",
  "America/New_York; eastern, us eastern; EST -5:00, EDT -4:00; ET",
  "America/Halifax; atlantic; AST -4:00, ADT -3:00;",
  "America/St_Johns; newfoundland; NST -3:30, NDT -2:30;",
  "America/Anchorage; alaska; AKST -9:00, AKDT -8:00;",
  "Pacific/Honolulu; hawaii, hawaii-aleutian; HST -10:00;",
  "America/Sao_Paulo; brasilia, brasília, brazil; BRT -3:00, BRST -2:00;",
  "America/Argentina/Buenos_Aires; argentina; ART -3:00;",
  "America/Santiago; chile; CLT -4:00, CLST -3:00;",
  "America/Bogota; colombia; COT -5:00;",
  "America/Lima; peru; PET -5:00;",
  "Europe/London; british, uk, england, scotland; GMT 0:00, BST 1:00;",
  "Etc/UTC; greenwich, coordinated universal, universal, zulu; UTC 0:00; UCT, ZULU, Z",
  "Europe/Lisbon; western european, portugal; WET 0:00, WEST 1:00;",
  "Europe/Berlin; central european, middle european, germany; CET 1:00, CEST 2:00; ",
  "Europe/Berlin; ; MEZ 1:00, MESZ 2:00;",
  "Europe/Athens; eastern european, greece; EET 2:00, EEST 3:00;",
  "Europe/Moscow; moscow; MSK 3:00, MSD 4:00;",
  "Europe/Istanbul; turkey, türkiye; TRT 3:00;",
  "Africa/Lagos; west africa, nigeria; WAT 1:00;",
  "Africa/Johannesburg; south africa, south african; SAST 2:00;",
  "Africa/Maputo; central africa; CAT 2:00;",
  "Africa/Nairobi; east africa, eastern africa, kenya; EAT 3:00;",
  "Asia/Dubai; gulf; GST 4:00;",
  "Asia/Tehran; iran; IRST 3:30, IRDT 4:30;",
  "Asia/Karachi; pakistan; PKT 5:00;",
  "Asia/Tashkent; uzbekistan; UZT 5:00;",
  "Asia/Kolkata Asia/Calcutta Asia/Colombo; india, indian; IST 5:30;",
  "Asia/Kathmandu; nepal; NPT 5:45;",
  "Asia/Jakarta; western indonesia, indonesia; WIB 7:00;",
  "Asia/Makassar; central indonesia; WITA 8:00;",
  "Asia/Bangkok; indochina, thailand; ICT 7:00;",
  "Asia/Singapore; singapore; SGT 8:00;",
  "Asia/Hong_Kong; hong kong; HKT 8:00;",
  "Asia/Manila; philippine, philippines; PHT 8:00;",
  "Asia/Kuala_Lumpur; malaysia; MYT 8:00;",
  "Asia/Tokyo; japan; JST 9:00;",
  "Asia/Seoul; korea, korean; KST 9:00;",
  "Asia/Yekaterinburg; yekaterinburg; YEKT 5:00;",
  "Asia/Vladivostok; vladivostok; VLAT 10:00;",
  "Australia/Perth; australian western, western australia, western australian; AWST 8:00;",
  "Australia/Adelaide Australia/Darwin; australian central; ACST 9:30, ACDT 10:30;",
  "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart; australian eastern, eastern australia, eastern australian; AEST 10:00, AEDT 11:00;",
  "Australia/Lord_Howe; lord howe; LHST 10:30, LHDT 11:00;",
  "Pacific/Guam; chamorro; CHST 10:00;",
  "Pacific/Auckland; new zealand; NZST 12:00, NZDT 13:00;",
  "Pacific/Chatham; chatham; CHAST 12:45, CHADT 13:45;",
  "Pacific/Pago_Pago; samoa; SST -11:00;",
  "Asia/Shanghai Asia/Taipei Asia/Macau Asia/Chongqing Asia/Harbin; china, chinese; CST 8:00;",
  "America/Havana; cuba; CST -5:00, CDT -4:00;",
  "Asia/Jerusalem; israel; IST 2:00, IDT 3:00;",
  "Europe/Dublin; irish, ireland; GMT 0:00, IST 1:00;",
  "Asia/Dhaka; bangladesh; BST 6:00;",
  "Pacific/Bougainville; bougainville; BST 11:00;",
  "Asia/Riyadh Asia/Kuwait Asia/Baghdad Asia/Qatar Asia/Bahrain; arabia, arabian; AST 3:00;",
  "Asia/Singapore; ; SST 8:00;",
  "Asia/Manila; ; PST 8:00;",
  "Asia/Kuala_Lumpur; ; MST 8:00;",
  "Asia/Yangon Asia/Rangoon; myanmar; MST 6:30;",
  "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart; ; EST 10:00, EDT 11:00;",
];

/** Abbreviations that are in daily use for zones far apart. */
export const contested: ReadonlySet<string> = new Set(["CST", "IST", "BST"]);

export const namedZones: readonly NamedZone[] = rows.map((row) => {
  const [places = "", names = "", abbreviations = "", generic = ""] = row.split(";").map((part) => part.trim());
  return {
    places: places.split(" "),
    names: listed(names),
    abbreviations: listed(abbreviations).map((written) => {
      const [name = "", offset = ""] = written.split(" ");
      return [name, minutesOf(offset)] as const;
    }),
    generic: listed(generic),
  };
});

function listed(words: string): string[] {
  return words === "" ? [] : words.split(", ");
}

function minutesOf(offset: string): number {
  const [hours = "", minutes = ""] = offset.split(":");
  const size = Math.abs(Number(hours)) * 60 + Number(minutes);
  return hours.startsWith("-") ? -size : size;
}

/** Cities and countries that no IANA zone is named after, by the zone whose clock they show. */
const elsewhere: Readonly<Record<string, string>> = {
  "America/Los_Angeles": "san francisco, seattle, portland, san diego, silicon valley",
  "America/New_York": "boston, washington, washington dc, nyc, miami, atlanta, philadelphia",
  "America/Chicago": "austin, dallas, houston",
  "America/Toronto": "montreal, ottawa",
  "America/Sao_Paulo": "rio, rio de janeiro",
  "Europe/Berlin": "munich, frankfurt, hamburg, cologne",
  "Europe/London": "manchester, edinburgh, cardiff",
  "Europe/Paris": "france, lyon",
  "Europe/Madrid": "spain, barcelona",
  "Europe/Rome": "italy, milan",
  "Europe/Zurich": "switzerland, geneva, zürich",
  "Europe/Vienna": "austria",
  "Europe/Amsterdam": "netherlands, dutch",
  "Europe/Warsaw": "poland",
  "Europe/Stockholm": "sweden, swedish",
  "Europe/Helsinki": "finland, finnish",
  "Europe/Kyiv": "ukraine, kyiv, kiev",
  "Asia/Kolkata": "mumbai, bangalore, bengaluru, delhi, new delhi, hyderabad, pune, chennai, kolkata",
  "Asia/Kathmandu": "kathmandu",
  "Asia/Shanghai": "beijing, shenzhen, guangzhou, hangzhou",
  "Asia/Taipei": "taiwan",
  "Asia/Ho_Chi_Minh": "vietnam, hanoi, ho chi minh, saigon",
  "Asia/Jerusalem": "tel aviv",
  "Asia/Dubai": "abu dhabi",
  "Africa/Johannesburg": "cape town",
  "Africa/Cairo": "egypt",
  "Australia/Sydney": "canberra",
  "Pacific/Auckland": "wellington, nz",
};

/** The IANA zone of a city or country that has no zone of its own name; null for any other words in small letters. */
export function zoneOfPlace(name: string): string | null {
  return Object.entries(elsewhere).find(([, names]) => names.split(", ").includes(name))?.[0] ?? null;
}

/**
 * Words in capitals that end as abbreviations of zones do, and stand behind times: `10:15 POST requests fail`. All others of three
 * to five letters are taken for zones.
 */
export const plainCapitals: ReadonlySet<string> = new Set(
  (
    "ABORT ABOUT ACT AGENT ALERT APT AUDIT AUT BAT BIT BLAST BOOST BOOT BOT BUT CART CERT CHAT CHART CIRT CLI CLIENT COST COUNT CRIT CRT " +
    "CSIRT CUT DDT DEBT DHT DIGIT DRAFT DIRT EDIT EFT EMIT EVENT EXIT FACT FAST FAULT FIRST FLEET FLOAT FRONT GET GIT GIST GOT GRANT GUEST " +
    "HALT HINT HIT HOST IMPACT INIT INPUT INT IOT JET JIT JOINT JUST JWT KIT LAST LEFT LET LIMIT LIST LOST LOT MEET MET MIT MOST MOUNT MQTT MRT MUST " +
    "NAT NEXT NFT NIGHT NOT OPT OUT PART PERT PILOT PIT POINT PORT POST PRINT PSIRT PUT QUIET QUIT RAFT REACT REST RESET RIGHT RIOT ROOT ROBOT RST RTT " +
    "SAINT SALT SCRIPT SENT SERT SET SHIFT SHORT SHUT SIT SMART SPLIT SPOT SRT START STAT SWAT SWIFT TEST TEXT THAT TIT TNT TOT TRUST TXT UAT UNIT UPSET " +
    "VAT VENT VISIT VOLT WAIT WANT WENT WHAT WORST XSLT YET"
  ).split(" "),
);
