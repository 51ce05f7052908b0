"""What the names of newspapers, stations and news agencies look like, for all who meet one: pages, credits, lineage."""

from .identifiers import outlet_key, slug

# Words that a newspaper, station or agency bears at the end of its name.
OUTLET_WORDS = frozenset(
    """News Times Post Herald Press TV Television Radio Tribune Gazette Journal Telegraph Guardian Observer Chronicle
    Mail Mirror Sun Star Standard Daily Weekly Today Globe Courier Dispatch Examiner Inquirer Register Review Magazine
    Broadcasting Newswire Wire Monitor Bulletin Advertiser Echo Argus Ledger Newspaper""".split()
)
# National and international news agencies, written down from general knowledge; not yet checked against a register.
AGENCIES = frozenset(
    slug(name)
    for name in """
    Associated Press; Reuters; Thomson Reuters; Agence France-Presse; AFP; United Press International; UPI;
    Xinhua; Xinhua News Agency; TASS; RIA Novosti; Interfax; Deutsche Presse-Agentur; dpa; ANSA; EFE; Kyodo;
    Kyodo News; Jiji Press; Yonhap; Press Trust of India; PTI; ANI; Asian News International; IANS;
    Indo-Asian News Service; Anadolu Agency; Anadolu; Press Association; PA Media; Canadian Press; The Canadian
    Press; Australian Associated Press; Belga; Lusa; Austria Presse Agentur; APA; ATS; Keystone-SDA; TT;
    NTB; Ritzau; MTI; PAP; CTK; Bernama; Antara; Islamic Republic News Agency; IRNA; SANA; WAM; MENA; Press
    Association; McClatchy-Tribune""".split(";")
)


def is_known_agency(name: str) -> bool:
    """Does a name mean one of the news agencies of the table, with or without "The"?"""
    return slug(name) in AGENCIES or outlet_key(name) in AGENCIES
