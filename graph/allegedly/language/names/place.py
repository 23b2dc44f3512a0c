"""Names of countries and of the larger parts of some, which a label often takes for people or bodies."""

from __future__ import annotations


def _names(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in " ".join(text.split()).casefold().split(", "))


PLACES = _names(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas,
    Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Brunei,
    Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Chile, China, Colombia, Congo, Costa Rica,
    Croatia, Cuba, Cyprus, Czech Republic, Denmark, Djibouti, Dominican Republic, Ecuador, Egypt, El Salvador, England,
    Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Gibraltar, Greece,
    Grenada, Guatemala, Guinea, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq,
    Ireland, Northern Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan,
    Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macau, Madagascar, Malawi,
    Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco,
    Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, Norway, Oman,
    Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar,
    Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia,
    Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria,
    Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine,
    United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia,
    Zimbabwe, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, New York City,
    North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
    Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming, Quebec, Ontario, Alberta, British Columbia,
    Queensland, New South Wales, Los Angeles, San Francisco, San Diego, Las Vegas, Hollywood, London, Manhattan,
    Brooklyn, Washington DC, Chicago, Boston, Miami, Europe, Africa, Asia, America, North America, South America,
    Latin America, Middle East, Britain, Great Britain, Wall Street, Silicon Valley, Broadway, Bollywood
    """.strip()
)
"""Lower-case words of each name; names that people bear too (Jordan, Chad, Georgia, Virginia) are left out."""


_FIRST = frozenset("san santa los las port fort mount county lake cape".split())
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}


def is_place_name(key: tuple[str, ...]) -> bool:
    """Is it a country, a large part of one, or built like a town's name ("San Bernardo", "N. Korea")?

    >>> is_place_name(("n.", "korea")), is_place_name(("port", "harrow")), is_place_name(("santa", "claus"))
    (True, True, True)
    """
    first = key[0].rstrip(".")
    return (
        key in PLACES
        or (_COMPASS.get(first, first), *key[1:]) in PLACES
        or (len(key) == 2 and first in _FIRST)
    )
