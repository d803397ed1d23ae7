"""A small data package without a fault, of invented states, under the declarations of the project's own package."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from relations.checks.every_check import check
from relations.package import Package, open_package

ROOT = Path(__file__).parents[2]

DOSSIER = {"pair": ["AAA", "BBB"], "benchmarks": ["CCC"]}

TABLES = {
    "sources": """\
source,publisher,title,kind,edition,published,language,url,terms,note,origin
atlas,Office,Atlas,book,3rd,1976~,en,,,,
courier,Courier,Borduria asks for a loan,news,,1980-05-02,en,,,,State Press
edition-1,Institute,Arms,dataset,,,en,,,,
edition-2,Institute,Arms,dataset,,,en,,,,
herald,Herald,Talks in Port A,news,,1980-05-03,en,,,,
telegraph,Telegraph,A quiet week,news,,1980-05-03,en,,,,State Press
votes-1,Library,Votes,dataset,,,en,https://example.org/votes,,,
""",
    "periods": """\
period,name,short,start,end,reason,source
early,Early years,Early,1950-01-01,1989-12-31,Reason,atlas
late,Late years,Late,1990-01-01,,Reason,atlas
""",
    "states": """\
state,name,kind,start,end,note,source
AAA,Arcadia,state,,,,atlas
BBB,Borduria,state,1946-04,,,atlas
CCC,Cascadia,state,,,,atlas
DDD,Drachenland,former-state,,1990,,atlas
""",
    "state_names": """\
scheme,name,state
sipri,Arcadia,AAA
un-dl,AAA,AAA
""",
    "state_labels": """\
state,prose,short,start,end,source
AAA,Arcadia,Arcadia,1990-01-01,,atlas
AAA,the League,League,,1989-12-31,atlas
""",
    "gaps": """\
gap,resource,state,start,end,label,reason,source
ga-1964,ga_rollcalls,,1964-01-01,1964-12-31,no votes,Reason,votes-1
union,ga_votes,BBB,1958-02-22,1961-09-28,no seat,Reason,votes-1
""",
    "places": """\
place,name,variants,state,kind,latitude,longitude,source
port-a,Port A,Alfa; Alpha,AAA,port,1.5,-2,atlas
port-b,Port B,,BBB,city,,,atlas
""",
    "outlines": """\
state,ring,point,longitude,latitude,source
AAA,1,1,-4,0,atlas
AAA,1,2,0,0,atlas
AAA,1,3,0,4,atlas
AAA,1,4,-4,4,atlas
""",
    "events": """\
event,date,kind,initiator,target,mutual,level,tone,place,title,summary,confidence,weight,note
1980-05-01-loan,1980-05-01/1980-05-03,visit,BBB,AAA,false,minister,cooperative,port-a,A minister asked for a loan,\
A minister of Borduria came to Port A and asked for a loan. No answer was given.,confirmed,high,
1981-talks,1981,meeting,AAA,BBB,true,official,neutral,,Officials met,Officials of the two states met.,reported,normal,
""",
    "event_sources": """\
event,source,supports
1980-05-01-loan,courier,the request
1980-05-01-loan,herald,the visit
1980-05-01-loan,telegraph,the visit
1981-talks,telegraph,the meeting
""",
    "people": """\
person,name,variants,state,source
ana-borg,Ana Borg,Anna Borg,BBB,herald
""",
    "event_people": """\
event,person,office,visitor
1980-05-01-loan,ana-borg,minister of finance,true
""",
    "agreements": """\
agreement,event,title,kind,signed,ratified,in_force,ended,status,status_note,term,renewal,subject,symbol
protocol,1981-talks,Protocol,protocol,1981,1981-06,1982-01-01,1990,expired,,,,Trade,
""",
    "visits": """\
event,level,sender,receiver,host,start,end,place,outcome
1980-05-01-loan,minister,BBB,AAA,,1980-04-30,1980-05-02,port-a,
""",
    "quantities": """\
quantity,name,category,unit
loan-1980,Loan asked for,credit,million crowns
talks-1981,Officials,people,persons
""",
    "claims": """\
claim,quantity,event,as_of,value,low,high,source,preferred,reason
loan-1980-1,loan-1980,1980-05-01-loan,1980-05-02,20,,,courier,true,Quotes the letter
loan-1980-2,loan-1980,1980-05-01-loan,1980-05-02,,20,25,herald,false,
talks-1981-1,talks-1981,1981-talks,1981,6,,,telegraph,true,
""",
    "presence": """\
facility,name,kind,owner,place,start,end,status,status_note,agreement,event,confidence,note
pier,Pier,naval-base,AAA,,1981/1982,1990,left,,protocol,1981-talks,reported,
""",
    "ga_topics": """\
topic,name,prose,definition,source
nuclear,Nuclear,nuclear weapons,Definition,atlas
rights,Rights,rights,Definition,atlas
""",
    "ga_topic_rules": """\
topic,pattern,reason
nuclear,nuclear|atomic,
""",
    "ga_rollcalls": """\
rollcall,date,session,symbol,title,yes,no,abstain,absent,members,topics,link,source
9,1960-05-01,14,A/RES/1,First,2,0,0,1,3,nuclear,https://example.org/9,votes-1
10,1990-05-01,44,A/RES/2,Second,2,1,0,1,4,nuclear rights,https://example.org/10,votes-1
11,1990-06-01,ES-7,A/RES/3,Third,1,0,1,1,3,,https://example.org/11,votes-1
""",
    "ga_votes": """\
rollcall,state,vote
9,AAA,Y
9,CCC,Y
10,AAA,Y
10,BBB,N
10,CCC,Y
11,AAA,Y
11,BBB,A
11,CCC,X
""",
    # DDD is a member whose votes the package does not hold.
    "ga_partners": """\
year,state,partner,joint,same,opposed,one_abstained,source
1960,AAA,CCC,1,1,0,0,votes-1
1990,AAA,BBB,2,0,1,1,votes-1
1990,AAA,CCC,1,1,0,0,votes-1
1990,AAA,DDD,5,2,2,1,votes-1
1990,BBB,AAA,2,0,1,1,votes-1
1990,BBB,CCC,1,0,1,0,votes-1
""",
    "sc_rollcalls": """\
rollcall,date,symbol,yes,no,abstain,absent,members,link,source
20,1990-08-02,S/RES/1,1,0,0,1,2,https://example.org/20,votes-1
""",
    "sc_votes": """\
rollcall,state,vote
20,AAA,Y
20,CCC,X
""",
    "arms_categories": """\
description,category,source
tank,armoured-vehicles,atlas
""",
    "arms_deals": """\
deal,supplier,recipient,designation,description,order_year,order_year_estimated,ordered,ordered_estimated,delivered,\
delivered_estimated,delivery_years,delivery_years_estimated,status,tiv_unit,tiv_order,tiv_delivered,source
aaa-t1-1979,AAA,BBB,T-1,tank,1979,false,10,false,8,true,1979 1980,false,new,1.25,12.5,10,edition-1
""",
    "arms_editions": """\
edition,first_year,last_year,preferred_from,preferred_to,reason
edition-1,1979,1994,1979,1989,Reason
edition-2,1985,2000,1990,2000,Reason
""",
    "arms_tiv": """\
edition,year,supplier,recipient,tiv
edition-1,1979,AAA,BBB,12.5
edition-2,1990,CCC,BBB,0
""",
}


def declared_here(resource: dict) -> dict:
    """Return the declaration of a table without the columns that the table above does not have."""
    columns = TABLES[resource["name"]].split("\n")[0].split(",")
    schema = resource["schema"]
    fields = [field for field in schema["fields"] if field["name"] in columns]
    references = [
        key for key in schema["foreignKeys"] if key["fields"][0] in columns and key["reference"]["resource"] in TABLES
    ]
    return {**resource, "schema": {**schema, "fields": fields, "foreignKeys": references}}


@pytest.fixture
def package(tmp_path: Path) -> Package:
    root = tmp_path / "data"
    root.mkdir()
    descriptor = json.loads((ROOT / "data/datapackage.json").read_text(encoding="utf-8"))
    resources = [declared_here(resource) for resource in descriptor["resources"] if resource["name"] in TABLES]
    declared = json.dumps({**descriptor, "dossier": DOSSIER, "resources": resources})
    (root / "datapackage.json").write_text(declared, encoding="utf-8")
    for name, text in TABLES.items():
        (root / f"{name}.csv").write_text(text, encoding="utf-8")
    return open_package(root)


@pytest.fixture
def edit(package: Package) -> Callable[[str, str, str], None]:
    """Return a function that replaces one text of a table (it must be there, once)."""

    def replace(name: str, old: str, new: str) -> None:
        file = package.root / f"{name}.csv"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def redeclare(package: Package) -> Callable[[Callable[[dict], object]], None]:
    """Return a function that changes the descriptor; the change gets the resources by name, and the dossier as `dossier`."""

    def change(how: Callable[[dict], object]) -> None:
        file = package.root / "datapackage.json"
        descriptor = json.loads(file.read_text(encoding="utf-8"))
        how({resource["name"]: resource for resource in descriptor["resources"]} | {"dossier": descriptor["dossier"]})
        file.write_text(json.dumps(descriptor), encoding="utf-8")

    return change


@pytest.fixture
def found(package: Package) -> Callable[[], list[str]]:
    """Return a function that runs all checks and gives the problems as text, with the names of files in place of paths."""
    return lambda: [str(problem).removeprefix(f"{package.root}/") for problem in check(open_package(package.root))]
