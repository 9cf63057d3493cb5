"""Who one is, and one's tokens."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.account import OwnedTokenOut, PersonOut, TokenOut, TokenQuery
from lantu_platform.api.schemas.fields import Key
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import may, rights
from lantu_platform.tokens.queries import everybodys_tokens, find_token, tokens_of
from lantu_platform.tokens.services import revoke_token

if TYPE_CHECKING:
    from lantu_platform.tokens.models import Token

router = Router(tags=["account"])


@router.get("/me", response=answers(PersonOut))
@operation("account.token")
def me(request: HttpRequest) -> dict[str, object]:
    """Who one is to the API, and what one may do: the actions of the table of rights, within the token's scopes."""
    user = signed_in(request)
    token = getattr(request, "token", None)
    actions = [action for action in rights() if may(user, action) and (token is None or action in token.scopes)]
    return {"username": user.username, "name": str(user), "roles": sorted(user.roles), "actions": actions}


@router.get("/tokens", response=answers(Page[TokenOut]))
@operation("account.token")
def tokens(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """One's own tokens, without their secrets, the newest first."""
    return paged(tokens_of(signed_in(request)), paging)


@router.get("/tokens/everybody", response=answers(Page[OwnedTokenOut]))
@operation("people.tokens")
def everybodys(request: HttpRequest, wanted: Query[TokenQuery], paging: Query[Paging]) -> dict[str, object]:
    """The tokens of all people, those that still let in first; DELETE /people/{person}/tokens/{token} ends one."""
    return paged(everybodys_tokens(wanted.wanted()), paging)


@router.delete("/tokens/{token}", response=answers(TokenOut, 404))
@operation("account.token")
def revoke(request: HttpRequest, token: Path[Key]) -> "Token":
    """End one of one's own tokens at once; a second time changes nothing."""
    user = signed_in(request)
    return revoke_token(by=user, token=find_token(token, user))
